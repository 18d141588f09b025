/**
 * The name of an uploaded file. The part's header is read as latin1 by the parser, while every
 * browser writes UTF-8 into it.
 */
export function fileNameOf(originalName: string): string {
  const bytes = Buffer.from(originalName, 'latin1');
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? originalName : text;
}

/** Always a download, with the name in plain ASCII and in full (RFC 6266, RFC 8187). */
export function contentDisposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
