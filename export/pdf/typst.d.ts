/** What is used of the Typst compiler; its own types are not found beside the module that is loaded. */
declare module '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs' {
  export default function init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;

  /** One row for each face in a font file; none when it is no font that Typst can set text in. */
  export function get_font_info(font: Uint8Array): { info: readonly TypstFontInfo[] };

  export interface TypstFontInfo {
    family: string;
    /** Lengths of runs of character codes from 0 on: not in the font, in the font, in turn. */
    coverage: readonly number[];
  }

  export class TypstCompilerBuilder {
    set_dummy_access_model(): void;
    add_raw_font(font: Uint8Array): Promise<void>;
    build(): Promise<TypstCompiler>;
  }

  export interface TypstCompiler {
    add_source(path: string, text: string): boolean;
    map_shadow(path: string, content: Uint8Array): boolean;
    reset_shadow(): void;
    reset(): void;
    free(): void;
    snapshot(root: string, main: string, inputs: null): TypstWorld;
  }

  export interface TypstWorld {
    /** 1 is PDF; diagnostics 3 are objects. */
    get_artifact(format: 1, diagnostics: 3): { result?: Uint8Array; diagnostics?: TypstDiagnostic[] };
    free(): void;
  }

  export interface TypstDiagnostic {
    package: string;
    path: string;
    /** "3:4-3:10", from 0. */
    range: string;
    severity: string;
    message: string;
  }
}

declare module '*.typ' {
  const text: string;
  export default text;
}

/** In every runtime; the types of Node leave it out. */
declare namespace WebAssembly {
  function compile(bytes: Uint8Array): Promise<Module>;
}
