import { cva, type VariantProps } from 'class-variance-authority';
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { diferencia, type Totales } from '@/engines/cotejo/cotejo';
import { centavos, formatCifra } from '@/lib/monto';
import { RowTh, Table, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { conSigno, contar } from '@/features/conciliacion/textos-conciliacion';
import { Card } from '@/ui/page/card';
import { OperationWord } from '@/ui/text/operation-word';

const cuantas = (totales: Totales, lado: 'sistema' | 'banco'): number =>
  TIPOS.reduce((suma, tipo) => suma + totales.porTipo[tipo][lado].cuenta, 0);

const cifraVariants = cva(
  'max-table:basis-1/4 max-table:text-start max-table:before:block max-table:before:text-2xs max-table:before:font-semibold max-table:before:text-ink-3',
  {
    variants: {
      lado: {
        sistema: "max-table:before:content-['Sistema']",
        banco: "max-table:before:content-['Banco']",
        diferencia: "font-strong max-table:before:content-['Diferencia']",
      },
    },
  },
);
const nombreClass = clsx('font-semibold max-table:basis-full');
const sumaClass = clsx('table:border-t table:border-control');

type CifraProps = ComponentProps<'td'> & VariantProps<typeof cifraVariants> & { suma?: boolean };

const Cifra = ({ lado, suma, ...td }: CifraProps) => (
  <Td num className={cifraVariants({ lado, className: suma && sumaClass })} {...td} />
);

interface TotalesProps {
  totales: Totales;
  /** whose figures these are, where they could be taken for others */
  de?: string | undefined;
}

export function TotalesTable({ totales, de }: TotalesProps) {
  const [sistema, banco] = [cuantas(totales, 'sistema'), cuantas(totales, 'banco')];
  const falta = banco - sistema;
  return (
    <Card>
      {de && <p className="px-4 py-2 text-xs text-ink-2">{de}</p>}
      <Table wrap className="[&_:is(td,th)]:h-7.75 [&_:is(td,th)]:text-xs" aria-label="Totales por tipo">
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
                <RowTh className={nombreClass}>
                  <OperationWord tono={tono} icono={icono} suelta>
                    {nombre}
                  </OperationWord>
                </RowTh>
                <Cifra lado="sistema">{formatCifra(centavos(total.sistema.monto))}</Cifra>
                <Cifra lado="banco">{formatCifra(centavos(total.banco.monto))}</Cifra>
                <Cifra lado="diferencia">{conSigno(diferencia(total))}</Cifra>
              </Tr>
            );
          })}
          <Tr>
            <RowTh className={clsx(sumaClass, nombreClass)}>Operaciones</RowTh>
            <Cifra lado="sistema" suma>
              {contar(sistema)}
            </Cifra>
            <Cifra lado="banco" suma>
              {contar(banco)}
            </Cifra>
            <Cifra lado="diferencia" suma>
              {falta < 0 ? '− ' : falta > 0 ? '+ ' : ''}
              {contar(Math.abs(falta))}
            </Cifra>
          </Tr>
        </Tbody>
      </Table>
    </Card>
  );
}
