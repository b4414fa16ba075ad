import { clsx } from 'clsx';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { porque } from '@/engines/cotejo/cotejo';
import { centavos, formatCifra } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import { ESTADOS, SIN_DECISION } from '@/features/conciliacion/result/decision';
import type { Decisiones } from '@/features/conciliacion/result/decisiones-db';
import {
  claseDe,
  renglonEn,
  type Renglon,
  type Resultado,
  type Vista,
} from '@/features/conciliacion/result/resultado';
import { contar, TEXTOS_CLASE } from '@/features/conciliacion/textos-conciliacion';

/** Paper is for reading: beyond this the exported sheet has the rest, and the acta says so. */
const EN_PAPEL = 400;

const filasClass = clsx(
  '[&_:is(th,td)]:border-b [&_:is(th,td)]:border-[#bbb] [&_:is(th,td)]:py-0.75 [&_:is(th,td)]:text-start [&_:is(th,td)]:align-top [&_:is(th,td)]:whitespace-normal',
);
const notaClass = clsx('block text-[11px] font-normal');

interface ActaFilasProps {
  resultado: Resultado;
  vista: Vista;
  decisiones: Decisiones;
}

/** «8827355 · Depósito · 450,00» */
const sistema = ({ nuestra }: Renglon): string => {
  if (!nuestra) return 'no está';
  const { corto: nombre, anulado } = TIPOS_OPERACION[nuestra.tipo_operacion];
  const monto = formatCifra(centavos(nuestra.monto));
  return `${limpia(nuestra.nro_referencia)} · ${nuestra.estado ? nombre : anulado} · ${monto}`;
};
const banco = ({ linea, ilegible }: Renglon): string => {
  if (ilegible) return `Línea ${ilegible.numero}: ${ilegible.texto}`;
  if (!linea) return 'no está';
  return `${limpia(linea.referencia)} · ${TIPOS_OPERACION[linea.tipo].corto} · ${formatCifra(linea.monto)}`;
};

/** Every row that is not simply in order, with what was said about it. */
export function ActaFilas({ resultado, vista, decisiones }: ActaFilasProps) {
  const { conMandos, filas, aceptadas } = vista;
  if (conMandos === 0) return null;
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
          {filas.slice(0, Math.min(conMandos, EN_PAPEL)).map((i) => {
            const renglon = renglonEn(resultado, i);
            const aceptada = aceptadas.has(i);
            const fila = claseDe(renglon, aceptada);
            const { estado, nota } = decisiones.get(renglon.clave) ?? SIN_DECISION;
            return (
              <tr key={renglon.clave}>
                <th scope="row" className="w-[30%] font-semibold">
                  {TEXTOS_CLASE[fila.clase].nombre}
                  <small className={notaClass}>
                    {renglon.ilegible?.causa ?? porque(fila, renglon.nuestra, renglon.linea)}
                  </small>
                </th>
                <td>{sistema(renglon)}</td>
                <td>{banco(renglon)}</td>
                <td className="w-1/5">
                  {!aceptada && ESTADOS[estado]}
                  {nota && <small className={notaClass}>{nota}</small>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {conMandos > EN_PAPEL && (
        <p>Hay {contar(conMandos - EN_PAPEL)} filas más: están en el archivo de «Exportar Excel».</p>
      )}
    </>
  );
}
