import { clsx } from 'clsx';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { centavos, formatCifra } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import { necesitaDecision, type FilaDeActa } from '@/domain/conciliacion/acta-cerrada';
import { ESTADOS } from '@/domain/conciliacion/decision';
import { contar, porqueDeActa, TEXTOS_CLASE } from '@/features/conciliacion/textos-conciliacion';

/** Paper is for reading: beyond this the exported sheet has the rest, and the acta says so. */
const EN_PAPEL = 400;

const filasClass = clsx(
  '[&_:is(th,td)]:border-b [&_:is(th,td)]:border-[#bbb] [&_:is(th,td)]:py-0.75 [&_:is(th,td)]:text-start [&_:is(th,td)]:align-top [&_:is(th,td)]:whitespace-normal',
);
const notaClass = clsx('block text-[11px] font-normal');

/** «8827355 · Depósito · 450,00» */
const sistema = ({ sistema: nuestra }: FilaDeActa): string => {
  if (!nuestra) return 'no está';
  const { corto: nombre, anulado } = TIPOS_OPERACION[nuestra.tipo_operacion];
  const monto = formatCifra(centavos(nuestra.monto));
  return `${limpia(nuestra.nro_referencia)} · ${nuestra.estado ? nombre : anulado} · ${monto}`;
};
const banco = ({ banco: linea, ilegible }: FilaDeActa): string => {
  if (ilegible) return `Línea ${ilegible.numero}: ${ilegible.texto}`;
  if (!linea) return 'no está';
  return `${limpia(linea.referencia)} · ${TIPOS_OPERACION[linea.tipo].corto} · ${formatCifra(linea.monto)}`;
};

export function ActaFilas({ filas }: { filas: readonly FilaDeActa[] }) {
  const suyas = filas.filter(necesitaDecision);
  if (suyas.length === 0) return null;
  return (
    <>
      <table className={filasClass} aria-label="Diferencias">
        <thead>
          <tr>
            <th scope="col">Clase</th>
            <th scope="col">Sistema</th>
            <th scope="col">Banco</th>
            <th scope="col">Estado y nota</th>
          </tr>
        </thead>
        <tbody>
          {suyas.slice(0, EN_PAPEL).map((fila) => (
            <tr key={fila.clave}>
              <th scope="row" className="w-[30%] font-semibold">
                {TEXTOS_CLASE[fila.clase].nombre}
                <small className={notaClass}>{porqueDeActa(fila)}</small>
              </th>
              <td>{sistema(fila)}</td>
              <td>{banco(fila)}</td>
              <td className="w-1/5">
                {fila.forma !== 'aceptada' && ESTADOS[fila.estado]}
                {fila.nota && <small className={notaClass}>{fila.nota}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {suyas.length > EN_PAPEL && (
        <p>Hay {contar(suyas.length - EN_PAPEL)} filas más: están en el archivo de «Exportar Excel».</p>
      )}
    </>
  );
}
