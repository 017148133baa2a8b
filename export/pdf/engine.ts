/** Typst, the typesetter, as WebAssembly. It reads no file and no network: it has what it is given. */
import init, {
  get_font_info,
  type TypstCompiler,
  TypstCompilerBuilder,
  type TypstDiagnostic,
} from '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs';
import { type Coverage, coverageOf, jointCoverage } from './coverage.ts';
import { withMemoryLimit } from './memory-limit.ts';

export interface EngineAssets {
  readonly wasm: Uint8Array;
  readonly fonts: readonly Uint8Array[];
}

/** Sources and other files by their paths ("/main.typ"). */
export interface TypesetJob {
  readonly main: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** A font besides those that the engine has. */
  readonly font?: Uint8Array | undefined;
}

/** What must be known of a font before anything is set in it. */
export interface FontFacts {
  /** The family that a template names it by. */
  readonly family: string;
  readonly coverage: Coverage;
}

export interface Typesetter {
  /** The characters that can be set without a font of the job's own. */
  readonly coverage: Coverage;
  /** Undefined when the bytes are not one TrueType or OpenType font. */
  readonly fontFacts: (font: Uint8Array) => FontFacts | undefined;
  /** Returns the PDF. Throws a `TypesetError` when the sources are wrong, and an `EngineFailure` when it is the last. */
  readonly typeset: (job: TypesetJob) => Promise<Uint8Array>;
}

/** What Typst says is wrong, in its own words (English). */
export class TypesetError extends Error {
  readonly places: readonly { readonly path: string; readonly line: number; readonly message: string }[];

  constructor(diagnostics: readonly TypstDiagnostic[]) {
    const places = diagnostics
      .filter(({ severity }) => /error/i.test(severity))
      .map(({ path, range, message }) => ({ path, line: Number.parseInt(range, 10) + 1, message }));
    super(places.map(({ path, line, message }) => `${path}:${line}: ${message}`).join('; '));
    this.name = 'TypesetError';
    this.places = places;
  }
}

/** The engine itself has failed, most often for lack of memory, and does nothing right after it. */
export class EngineFailure extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'EngineFailure';
  }
}

/** Starts the engine; once in a thread, for it is one module. */
export async function startTypesetter({ wasm, fonts }: EngineAssets): Promise<Typesetter> {
  // Without fonts the pages come out empty, and nothing is said.
  if (fonts.length === 0) throw new Error('typsnitten saknas');
  await init({ module_or_path: await WebAssembly.compile(withMemoryLimit(wasm)) });
  const coverage = jointCoverage(fonts.map((font) => fontFacts(font)?.coverage ?? []));
  const standard = await compilerWith(fonts);
  return {
    coverage,
    fontFacts,
    typeset: async (job) => {
      if (!job.font) return typesetWith(standard, job);
      const own = await compilerWith([job.font, ...fonts]);
      try {
        return typesetWith(own, job);
      } finally {
        freed(own);
      }
    },
  };
}

function fontFacts(font: Uint8Array): FontFacts | undefined {
  const [face, ...others] = get_font_info(font).info;
  if (!face || others.length > 0) return undefined;
  return { family: face.family, coverage: coverageOf(face.coverage) };
}

async function compilerWith(fonts: readonly Uint8Array[]): Promise<TypstCompiler> {
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  return builder.build();
}

function typesetWith(compiler: TypstCompiler, { main, sources, files }: TypesetJob): Uint8Array {
  compiler.reset_shadow();
  for (const [path, text] of Object.entries(sources)) compiler.add_source(path, text);
  for (const [path, bytes] of Object.entries(files)) compiler.map_shadow(path, bytes);
  const world = compiler.snapshot('/', main, null);
  try {
    const { result, diagnostics } = world.get_artifact(1, 3);
    if (!result) throw new TypesetError(diagnostics ?? []);
    return result;
  } catch (error) {
    throw error instanceof TypesetError ? error : new EngineFailure(error);
  } finally {
    freed(world);
  }
}

/** What has failed cannot always be freed; that error would hide the first one. */
function freed(object: { free(): void }): void {
  try {
    object.free();
  } catch {
    // Its thread ends.
  }
}
