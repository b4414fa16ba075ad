import { diferencia, TIPOS, type Totales } from '@/features/conciliacion/cotejo/totales';
import { centavos, formatCifra } from '@/lib/monto';
import { Icon } from '@/ui/icon';
import { conSigno, contar, TIPOS_CONCILIADOS } from './textos-conciliacion';

const cuantas = (totales: Totales, lado: 'sistema' | 'banco'): number =>
  TIPOS.reduce((suma, tipo) => suma + totales.porTipo[tipo][lado].cuenta, 0);

/** Sistema, banco and diferencia of each operation. */
export function TotalesTable({ totales }: { totales: Totales }) {
  const [sistema, banco] = [cuantas(totales, 'sistema'), cuantas(totales, 'banco')];
  const falta = banco - sistema;
  return (
    <div className="card totales">
      <table className="mini" aria-label="Totales por tipo">
        <thead>
          <tr>
            <th scope="col">Tipo</th>
            <th scope="col" className="num">
              Sistema (Bs)
            </th>
            <th scope="col" className="num">
              Banco (Bs)
            </th>
            <th scope="col" className="num">
              Diferencia
            </th>
          </tr>
        </thead>
        <tbody>
          {TIPOS.map((tipo) => {
            const total = totales.porTipo[tipo];
            const { nombre, icono, tono } = TIPOS_CONCILIADOS[tipo];
            return (
              <tr key={tipo}>
                <th scope="row">
                  <span className={`op tone-${tono}`}>
                    <Icon name={icono} size="s" />
                    {nombre}
                  </span>
                </th>
                <td className="num">{formatCifra(centavos(total.sistema.monto))}</td>
                <td className="num">{formatCifra(centavos(total.banco.monto))}</td>
                <td className="num diff">{conSigno(diferencia(total))}</td>
              </tr>
            );
          })}
          <tr className="sumrow">
            <th scope="row">Operaciones</th>
            <td className="num">{contar(sistema)}</td>
            <td className="num">{contar(banco)}</td>
            <td className="num diff">
              {falta < 0 ? '− ' : falta > 0 ? '+ ' : ''}
              {contar(Math.abs(falta))}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
