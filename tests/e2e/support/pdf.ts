const MM = 72 / 25.4;

/** Page boxes of a PDF, in mm. Skia writes page objects uncompressed. */
export const paginasDePdf = (pdf: Buffer): { ancho: number; alto: number }[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 (?<ancho>[\d.]+) (?<alto>[\d.]+)\]/g)].map(
    ({ groups }) => ({ ancho: Number(groups?.['ancho']) / MM, alto: Number(groups?.['alto']) / MM }),
  );
