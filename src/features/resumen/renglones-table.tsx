import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { ReactNode } from 'react';
import { RowTh, Scroll, Table, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { renglonDe, variacion, type Calculado } from './calcular';
import { cifra, cifraConSigno, entreParentesis } from './cifras-resumen';
import { OperationWord } from '@/ui/text/operation-word';
import { clsx } from 'clsx';

interface RenglonesProps {
  calculado: Calculado;
  /** The period before; null when nobody asked or there is none. */
  antes: Calculado | null;
}

const TITULOS = ['N.º', 'Monto (Bs)', 'Com. cliente', 'Com. banco', 'Neto en gaveta'];

/** Per institution and operation: count, amount, both fees, net cash. */
export const RenglonesTable = ({ calculado, antes }: RenglonesProps) => (
  <Scroll aria-label="Tabla por entidad y operación">
    <Table className="sums" aria-label="Por entidad y operación">
      <Thead>
        <Tr>
          <Th>Entidad</Th>
          <Th>Operación</Th>
          {TITULOS.map((titulo) => (
            <Th key={titulo} num>
              {titulo}
            </Th>
          ))}
          {antes && <Th num>Antes (N.º · Bs)</Th>}
        </Tr>
      </Thead>
      <Tbody>
        {calculado.renglones.map((renglon) => {
          const { banco, tipo_operacion, cuenta, monto, comision_cliente, comision_banco, neto } = renglon;
          const { nombre, icono, tono } = TIPOS_OPERACION[tipo_operacion];
          return (
            <Tr key={`${banco} ${tipo_operacion}`}>
              <RowTh>{banco}</RowTh>
              <Td>
                <OperationWord tono={tono} icono={icono}>
                  {nombre}
                </OperationWord>
              </Td>
              <Cifra nombre="N.º">{cuenta}</Cifra>
              <Cifra nombre="Monto">{cifra(monto)}</Cifra>
              <Cifra nombre="Com. cliente">{cifra(comision_cliente)}</Cifra>
              <Cifra nombre="Com. banco">{cifra(comision_banco)}</Cifra>
              <Cifra nombre="Neto">{cifraConSigno(neto)}</Cifra>
              {antes && <Antes ahora={monto} antes={renglonDe(antes, renglon)} />}
            </Tr>
          );
        })}
        <Total {...calculado} antes={antes} />
      </Tbody>
    </Table>
  </Scroll>
);

const Cifra = ({ nombre, larga, children }: { nombre: string; larga?: true; children: ReactNode }) => (
  <Td num className={clsx(larga && 'is-long')}>
    <span className="text-ink-3 table:hidden">{nombre}</span>
    {children}
  </Td>
);

const Antes = ({
  ahora,
  antes: { cuenta, monto },
}: {
  ahora: number;
  antes: { cuenta: number; monto: number };
}) => (
  <Cifra nombre="Antes" larga>
    <span>
      {cuenta} · {cifra(monto)}
      <span className="whitespace-nowrap text-ink-3">{entreParentesis(variacion(ahora, monto))}</span>
    </span>
  </Cifra>
);

const montoDe = ({ renglones }: Calculado): number => renglones.reduce((suma, { monto }) => suma + monto, 0);

function Total({ antes, ...calculado }: Calculado & { antes: Calculado | null }) {
  const { cuenta, comision_cliente, comision_banco, neto } = calculado.totales;
  return (
    <Tr className="is-total">
      <RowTh>Total</RowTh>
      <Td />
      <Cifra nombre="N.º">{cuenta}</Cifra>
      <Cifra nombre="Monto">{cifra(montoDe(calculado))}</Cifra>
      <Cifra nombre="Com. cliente">{cifra(comision_cliente)}</Cifra>
      <Cifra nombre="Com. banco">{cifra(comision_banco)}</Cifra>
      <Cifra nombre="Neto">{cifraConSigno(neto)}</Cifra>
      {antes && (
        <Antes ahora={montoDe(calculado)} antes={{ cuenta: antes.totales.cuenta, monto: montoDe(antes) }} />
      )}
    </Tr>
  );
}
