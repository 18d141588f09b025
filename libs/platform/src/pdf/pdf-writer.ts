import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** After so many documents the compiler forgets what it worked out for those before. */
const DOCUMENTS_REMEMBERED = 10;
const FACES = ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'];

/**
 * Makes PDF documents with Typst. A template reads its data from `sys.inputs.data`, so that what
 * people wrote stays data and is never read as markup. Fonts are embedded, text can be selected.
 */
@Injectable()
export class PdfWriter {
  private compiler: NodeCompiler | undefined;

  /**
   * @param template Typst source; begins with `#let d = json(bytes(sys.inputs.data))`
   * @param data anything JSON can hold
   * @throws Error when the template does not compile: a fault of ours, never of the data
   */
  render(template: string, data: unknown): Buffer {
    // Made when first needed: most processes never write one, and the fonts take a moment to read.
    this.compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders() }] });
    const pdf = this.compiler.pdf({
      mainFileContent: template,
      inputs: { data: JSON.stringify(data) },
    });
    this.compiler.evictCache(DOCUMENTS_REMEMBERED);
    return pdf;
  }
}

function fontFolders(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return FACES.map((face) => dirname(resolve(`@expo-google-fonts/noto-sans/${face}`)));
}
