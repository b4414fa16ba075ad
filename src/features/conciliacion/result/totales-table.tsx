import { TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { diferencia, type Totales } from '@/engines/cotejo/work/cotejo-totals';
import { centavos, formatCifra } from '@/lib/monto';
import { Icon } from '@/ui/icon';
import { RowTh, Table, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { conSigno, contar } from '@/features/conciliacion/textos-conciliacion';

const cuantas = (totales: Totales, lado: 'sistema' | 'banco'): number =>
  TIPOS.reduce((suma, tipo) => suma + totales.porTipo[tipo][lado].cuenta, 0);

/** Sistema, banco and diferencia of each operation. */
export function TotalesTable({ totales }: { totales: Totales }) {
  const [sistema, banco] = [cuantas(totales, 'sistema'), cuantas(totales, 'banco')];
  const falta = banco - sistema;
  return (
    <div className="card totales">
      <Table className="mini" aria-label="Totales por tipo">
        <Thead>
          <Tr>
            <Th>Tipo</Th>
            <Th className="num">Sistema (Bs)</Th>
            <Th className="num">Banco (Bs)</Th>
            <Th className="num">Diferencia</Th>
          </Tr>
        </Thead>
        <Tbody>
          {TIPOS.map((tipo) => {
            const total = totales.porTipo[tipo];
            const { corto: nombre, icono, tono } = TIPOS_OPERACION[tipo];
            return (
              <Tr key={tipo}>
                <RowTh>
                  <span className={`op tone-${tono}`}>
                    <Icon name={icono} size="s" />
                    {nombre}
                  </span>
                </RowTh>
                <Td className="num">{formatCifra(centavos(total.sistema.monto))}</Td>
                <Td className="num">{formatCifra(centavos(total.banco.monto))}</Td>
                <Td className="num diff">{conSigno(diferencia(total))}</Td>
              </Tr>
            );
          })}
          <Tr className="sumrow">
            <RowTh>Operaciones</RowTh>
            <Td className="num">{contar(sistema)}</Td>
            <Td className="num">{contar(banco)}</Td>
            <Td className="num diff">
              {falta < 0 ? '− ' : falta > 0 ? '+ ' : ''}
              {contar(Math.abs(falta))}
            </Td>
          </Tr>
        </Tbody>
      </Table>
    </div>
  );
}
