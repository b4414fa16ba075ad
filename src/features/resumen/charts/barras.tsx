import { cifra, operaciones } from '@/lib/text/cifras';
import { Recorrido } from '@/ui/chart/recorrido';
import { Leyenda, PlotDePie, PlotEchado, type Grupo } from './plot';

const frase = ({ nombre, entra, sale, qr, cuenta }: Grupo): string =>
  `${nombre}: ${operaciones(cuenta)}, depósitos Bs ${cifra(entra)}, retiros Bs ${cifra(sale)}, QR Bs ${cifra(qr)}`;

interface BarrasProps {
  grupos: readonly Grupo[];
  titulo: string;
  echadas?: boolean;
}

export function Barras({ grupos, titulo, echadas = false }: BarrasProps) {
  const Plot = echadas ? PlotEchado : PlotDePie;
  return (
    <div className="grid break-inside-avoid gap-2 px-4 py-3">
      <Leyenda en="pantalla" />
      <Recorrido titulo={titulo} frases={grupos.map(frase)}>
        {(elegido) => <Plot grupos={grupos} elegido={elegido} en="pantalla" />}
      </Recorrido>
    </div>
  );
}
