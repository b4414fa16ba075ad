import { create } from 'qrcode';

const MARGEN = 4;

interface QrDeReglasProps {
  texto: string;
  codigo: string;
}

/** Drawn, not an image: always black on white, and sharp at every size. */
export function QrDeReglas({ texto, codigo }: QrDeReglasProps) {
  const { size, data } = create(texto, { errorCorrectionLevel: 'L' }).modules;
  const lado = size + 2 * MARGEN;
  let oscuros = '';
  data.forEach((oscuro, i) => {
    if (oscuro) oscuros += `M${(i % size) + MARGEN} ${Math.floor(i / size) + MARGEN}h1v1h-1z`;
  });
  return (
    <svg
      role="img"
      aria-label={`Código QR con las reglas ${codigo}`}
      viewBox={`0 0 ${lado} ${lado}`}
      shapeRendering="crispEdges"
      className="mx-auto w-full max-w-84 rounded-card border border-line bg-[#fff] fill-[#000] forced-colors:forced-color-adjust-none"
    >
      <path d={oscuros} />
    </svg>
  );
}
