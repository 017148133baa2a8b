/** What is used of PDF.js, as the package `unpdf` bundles it for places without a window. */
declare module 'unpdf/pdfjs' {
  interface Page {
    getTextContent(options: { includeMarkedContent: boolean }): Promise<{ readonly items: readonly unknown[] }>;
    getStructTree(): Promise<{ readonly role?: string } | null>;
    cleanup(): void;
  }
  interface Document {
    readonly numPages: number;
    getPage(number: number): Promise<Page>;
  }
  interface LoadingTask {
    readonly promise: Promise<Document>;
    destroy(): Promise<void>;
  }
  export function getDocument(options: { data: Uint8Array; verbosity: number }): LoadingTask;
}
