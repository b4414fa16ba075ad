import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { type Lectura, type LineaExtracto, type LineaIlegible, contar } from '@/engines/extracto/extracto';
import { formatDiaIso, type Dia } from '@/lib/fecha';
import { formatCifra } from '@/lib/monto';
import { Icon } from '@/ui/icon';
import { Scroll } from '@/ui/table/table';

const cellVariants = cva('px-3 py-1.25', {
  variants: {
    look: {
      head: 'text-ink-2',
      line: 'whitespace-nowrap',
      /** as it stands in the file, blanks included */
      raw: 'min-w-32 wrap-anywhere whitespace-pre-wrap',
      cut: 'max-w-64 truncate text-ink-2 max-sm:max-w-40',
      unread: 'bg-caution-soft',
    },
  },
  defaultVariants: { look: 'line' },
});

type CellProps = ComponentProps<'td'> & VariantProps<typeof cellVariants> & { num?: boolean };

const Celda = ({ look, num, ...td }: CellProps) => (
  <td className={cellVariants({ look })} data-num={num || undefined} {...td} />
);

const Titulo = ({ num, ...th }: ComponentProps<'th'> & { num?: boolean }) => (
  <th scope="col" className={cellVariants({ look: 'head' })} data-num={num || undefined} {...th} />
);

const Ilegible = ({ fila: { numero, texto, causa } }: { fila: LineaIlegible }) => (
  <tr>
    <Celda num look="unread">
      {numero}
    </Celda>
    <Celda look="unread" colSpan={6}>
      <span className="font-semibold text-caution">
        <Icon name="warn" size="s" className="me-1 align-[-0.125em]" />
        Ilegible: {causa}
      </span>{' '}
      <span className="wrap-anywhere whitespace-pre-wrap">{texto}</span>
    </Celda>
  </tr>
);

const Leida = ({ fila, dia, mala }: { fila: LineaExtracto; dia: Dia; mala: boolean }) => (
  <tr>
    <Celda num>{fila.numero}</Celda>
    <Celda>
      {fila.fecha === null ? '—' : formatDiaIso(fila.fecha)}
      {fila.fecha !== null && fila.fecha !== dia && <small> otro día</small>}
    </Celda>
    <Celda>{fila.hora ?? '—'}</Celda>
    <Celda>{TIPOS_OPERACION[fila.tipo].nombre}</Celda>
    <Celda look="raw">{fila.referencia}</Celda>
    <Celda num>
      {formatCifra(fila.monto)}
      {mala && <small> no cuadra con el saldo</small>}
    </Celda>
    <Celda look="cut">{fila.texto}</Celda>
  </tr>
);

interface VistaPreviaProps {
  lectura: Lectura;
  fecha: Dia;
}

export function VistaPrevia({ lectura: { previa, ignoradas, cuenta, malas }, fecha }: VistaPreviaProps) {
  return (
    <>
      {previa.length > 0 && (
        <Scroll framed className="max-h-96" aria-label="Primeras filas">
          <table className="border-collapse text-xs" aria-label="Vista previa">
            <thead>
              <tr>
                <Titulo num>Línea</Titulo>
                <Titulo>Día</Titulo>
                <Titulo>Hora</Titulo>
                <Titulo>Operación</Titulo>
                <Titulo>Referencia</Titulo>
                <Titulo num>Monto (Bs)</Titulo>
                <Titulo>Descripción</Titulo>
              </tr>
            </thead>
            <tbody>
              {previa.map((fila) =>
                'causa' in fila ? (
                  <Ilegible key={fila.numero} fila={fila} />
                ) : (
                  <Leida key={fila.numero} fila={fila} dia={fecha} mala={malas.includes(fila.numero)} />
                ),
              )}
            </tbody>
          </table>
        </Scroll>
      )}
      {ignoradas.length > 0 && (
        <details className="text-xs text-ink-2">
          <summary className="cursor-pointer finger:min-h-11 finger:content-center">
            {contar(cuenta.ignoradas, 'línea sin operación', 'líneas sin operación')}
          </summary>
          <ul className="pt-1 wrap-anywhere">
            {ignoradas.map(({ numero, texto, causa }) => (
              <li key={numero}>
                Línea {numero}: {causa !== undefined && <b>{causa} </b>}
                {texto === '' ? 'en blanco' : texto}
              </li>
            ))}
            {cuenta.ignoradas > ignoradas.length && <li>y {cuenta.ignoradas - ignoradas.length} más</li>}
          </ul>
        </details>
      )}
    </>
  );
}
