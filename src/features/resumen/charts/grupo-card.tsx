import { nombreDeSuma, sumaEnFrase } from '@/domain/transaccion/tipo-operacion';
import { clsx } from 'clsx';
import { Scroll } from '@/ui/table/table';
import { Recorrido } from '@/ui/chart/recorrido';
import { cifra, operaciones } from '@/lib/text/cifras';
import { Leyenda, PlotDePie, PlotEchado, type Grupo } from './plot';
import { Card, CardHead } from '@/ui/page/card';
import { Plegada } from '@/features/resumen/tables/plegada';

interface GrupoCardProps {
  titulo: string;
  /** what a row is, e.g. «Hora» */
  que: string;
  grupos: readonly Grupo[];
  echadas?: boolean;
}

export const GrupoCard = ({ titulo, que, grupos, echadas = false }: GrupoCardProps) => (
  <Card as="section" aria-label={titulo} className="min-w-0">
    <CardHead>
      <h2 className="text-sm">Movimiento {titulo.toLowerCase()}</h2>
    </CardHead>
    <Barras grupos={grupos} titulo={`Gráfico: ${titulo.toLowerCase()}`} echadas={echadas} />
    <Plegada titulo={`Ver movimiento ${titulo.toLowerCase()}`}>
      <Scroll aria-label={`Tabla: ${titulo.toLowerCase()}`}>
        <table
          className={clsx(
            'sm:[&_[data-num]]:ps-3 [&_tbody_:is(td,th)]:h-8 sm:[&_tbody_:is(td,th)]:text-xs',
            'max-sm:[&_:is(td,th)]:px-0.5 max-sm:[&_:is(td,th)]:text-2xs max-sm:[&_:is(td,th):first-child]:ps-3',
          )}
          aria-label={titulo}
        >
          <thead>
            <tr>
              <th scope="col">{que}</th>
              {['N.º', nombreDeSuma('entra'), nombreDeSuma('sale'), nombreDeSuma('qr')].map((columna) => (
                <th key={columna} scope="col" data-num>
                  {columna}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grupos.map(({ nombre, cuenta, entra, sale, qr }) => (
              <tr key={nombre}>
                <th scope="row">{nombre}</th>
                <td data-num>{cuenta}</td>
                {[entra, sale, qr].map((monto, k) => (
                  // oxlint-disable-next-line react/no-array-index-key -- three fixed columns
                  <td key={k} data-num>
                    {cifra(monto)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Plegada>
  </Card>
);

const frase = ({ nombre, entra, sale, qr, cuenta }: Grupo): string =>
  `${nombre}: ${operaciones(cuenta)}, ${sumaEnFrase('entra')} Bs ${cifra(entra)}, ${sumaEnFrase('sale')} Bs ${cifra(sale)}, ${sumaEnFrase('qr')} Bs ${cifra(qr)}`;

interface BarrasProps {
  grupos: readonly Grupo[];
  titulo: string;
  echadas?: boolean;
}

function Barras({ grupos, titulo, echadas = false }: BarrasProps) {
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
