import { TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { diferencia, type Totales } from '@/engines/cotejo/cotejo';
import { centavos, formatCifra } from '@/lib/monto';
import { RowTh, Table, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { conSigno, contar } from '@/features/conciliacion/textos-conciliacion';
import { Card } from '@/ui/page/card';
import { OperationWord } from '@/ui/text/operation-word';

const cuantas = (totales: Totales, lado: 'sistema' | 'banco'): number =>
  TIPOS.reduce((suma, tipo) => suma + totales.porTipo[tipo][lado].cuenta, 0);

/** Sistema, banco and diferencia of each operation. */
export function TotalesTable({ totales }: { totales: Totales }) {
  const [sistema, banco] = [cuantas(totales, 'sistema'), cuantas(totales, 'banco')];
  const falta = banco - sistema;
  return (
    <Card>
      <Table className="mini" aria-label="Totales por tipo">
        <Thead>
          <Tr>
            <Th>Tipo</Th>
            <Th num>Sistema (Bs)</Th>
            <Th num>Banco (Bs)</Th>
            <Th num>Diferencia</Th>
          </Tr>
        </Thead>
        <Tbody>
          {TIPOS.map((tipo) => {
            const total = totales.porTipo[tipo];
            const { corto: nombre, icono, tono } = TIPOS_OPERACION[tipo];
            return (
              <Tr key={tipo}>
                <RowTh>
                  <OperationWord tono={tono} icono={icono} suelta>
                    {nombre}
                  </OperationWord>
                </RowTh>
                <Td num>{formatCifra(centavos(total.sistema.monto))}</Td>
                <Td num>{formatCifra(centavos(total.banco.monto))}</Td>
                <Td num className="diff">
                  {conSigno(diferencia(total))}
                </Td>
              </Tr>
            );
          })}
          <Tr className="sumrow">
            <RowTh>Operaciones</RowTh>
            <Td num>{contar(sistema)}</Td>
            <Td num>{contar(banco)}</Td>
            <Td num className="diff">
              {falta < 0 ? '− ' : falta > 0 ? '+ ' : ''}
              {contar(Math.abs(falta))}
            </Td>
          </Tr>
        </Tbody>
      </Table>
    </Card>
  );
}
