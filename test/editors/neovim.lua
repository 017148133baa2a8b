-- Drives the server as a Neovim user does, and writes what came of it as JSON. Waits for what is to come, never for a time.
local result = {}
local patience = 20000

local function wait(what, condition)
  if not vim.wait(patience, condition, 10) then
    error('waited in vain for ' .. what)
  end
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

local function text()
  return table.concat(lines(), '\n')
end

local function line_of(part)
  for number, line in ipairs(lines()) do
    local at = line:find(part, 1, true)
    if at then
      return number, at - 1
    end
  end
  error('there is no line with ' .. part)
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local code = diagnostic.code or diagnostic.user_data.lsp.code
    table.insert(found, code .. ' ' .. (diagnostic.lnum + 1))
  end
  table.sort(found)
  return found
end

local function has(code)
  for _, found in ipairs(codes()) do
    if found:find(code, 1, true) then
      return true
    end
  end
  return false
end

local function drive()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.MINUTES))
  wait('diagnostics', function() return has('person/liknar') end)
  result.diagnostics = codes()

  -- Completion after an @ that is being written.
  local number = line_of('Föredragande:')
  vim.api.nvim_buf_set_lines(0, number - 1, number, false, { 'Föredragande: @' })
  vim.api.nvim_win_set_cursor(0, { number, #'Föredragande: @' })
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  -- Past the last character, where a cursor in insert mode is.
  params.position.character = vim.str_utfindex('Föredragande: @')
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion', params, patience)
  result.completion = {}
  for _, answer in pairs(answers or {}) do
    for _, item in ipairs(answer.result.items or answer.result) do
      table.insert(result.completion, item.label)
    end
  end
  vim.api.nvim_buf_set_lines(0, number - 1, number, false, { 'Föredragande: @Lisa Ek' })

  -- Rename with the cursor on a mention.
  local mention, column = line_of('@Lisa Ek')
  vim.api.nvim_win_set_cursor(0, { mention, column + 3 })
  vim.lsp.buf.rename('Lisa Åkerman')
  wait('the rename', function() return text():find('Lisa Åkerman', 1, true) ~= nil end)
  result.renamed = text()

  -- The quick fix for a name that is nearly somebody's.
  local wrong, at = line_of('@Rikard')
  vim.api.nvim_win_set_cursor(0, { wrong, at + 2 })
  vim.ui.select = function(items, options, choose)
    result.actions = {}
    for index, item in ipairs(items) do
      local action = item.action or item[2]
      table.insert(result.actions, action.title)
      if action.title:find('Rickard Sundbom', 1, true) and not result.chosen then
        result.chosen = index
      end
    end
    choose(items[result.chosen or 1], result.chosen or 1)
  end
  vim.lsp.buf.code_action()
  wait('the quick fix', function() return text():find('@Rickard Sundbom redogjorde', 1, true) ~= nil end)
  wait('the finding to go', function() return not has('person/liknar') end)

  -- Formatting.
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = patience })
  else
    vim.lsp.buf.formatting_sync(nil, patience)
  end
  result.formatted = text()
end

local fine, problem = xpcall(drive, debug.traceback)
if not fine then
  result.problem = problem
  result.text = text()
  result.log = vim.fn.filereadable(vim.lsp.get_log_path()) == 1 and vim.fn.readfile(vim.lsp.get_log_path()) or {}
end
vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.RESULT)
vim.cmd('qall!')
