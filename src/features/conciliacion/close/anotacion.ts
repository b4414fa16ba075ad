/** What is kept of a settlement each time it is looked at. Pure. */
import {
  vecinasDe,
  type Conciliacion,
  type DiaBancario,
  type Quien,
  type Sello,
} from '@/domain/conciliacion/dia-bancario';
import type { Decisiones } from '@/domain/conciliacion/decisiones-db';
import { CLASES } from '@/domain/conciliacion/clases';
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { filaEn } from '@/engines/cotejo/cotejo';
import type { Dia } from '@/lib/fecha';
import { avanceDeResultado } from '@/features/conciliacion/result/avance';
import {
  mirarTodo,
  renglonEn,
  type OperacionDelDia,
  type Resultado,
} from '@/features/conciliacion/result/resultado';

/** The day's own operations, as the list counts them. */
function selloDe(nuestras: readonly Pick<OperacionDelDia, 'id' | 'dia' | 'estado'>[], dia: Dia): Sello {
  const sello = { cuenta: 0, ids: 0 };
  for (const { id, dia: suyo, estado } of nuestras) {
    if (suyo !== dia || !estado) continue;
    sello.cuenta += 1;
    sello.ids += id;
  }
  return sello;
}

/** Of the neighbouring days only what the statement was matched with has a row. */
function operacionesEnFilas({ nuestras, respuesta: { filas } }: Resultado): OperacionDelDia[] {
  const suyas: OperacionDelDia[] = [];
  for (let i = 0; i < filas.n; i += 1) {
    const nuestra = nuestras[filaEn(filas, i).nuestra];
    if (nuestra) suyas.push(nuestra);
  }
  return suyas;
}

export function conciliacionDe(resultado: Resultado, decisiones: Decisiones, concilio: Quien): Conciliacion {
  const { entidad, dia, nuestras, extracto, respuesta } = resultado;
  const vista = mirarTodo(resultado, decisiones);
  const { necesitan, resueltas } = avanceDeResultado(resultado, vista, decisiones);
  const { nombre, sha256 } = extracto.archivo;
  return {
    entidad,
    dia,
    extracto: { nombre, sha256 },
    porTipo: respuesta.totales.porTipo,
    porClase: vista.porClase,
    sistema: selloDe(nuestras, dia),
    vecinas: vecinasDe(operacionesEnFilas(resultado), dia),
    necesitan,
    resueltas,
    concilio,
  };
}

/** A file of another institution or day pairs with nothing of this one: until somebody says something about its rows, it is only looked at. */
export function esDeEsteDia(resultado: Resultado, decisiones: Decisiones): boolean {
  const { dia, nuestras, respuesta } = resultado;
  for (let i = 0; i < respuesta.filas.n; i += 1) {
    const { nuestra, linea } = filaEn(respuesta.filas, i);
    if (linea >= 0 && nuestras[nuestra]?.dia === dia) return true;
    if (decisiones.size > 0 && decisiones.has(renglonEn(resultado, i).clave)) return true;
  }
  return false;
}

const loQueDice = (conciliacion: Omit<Conciliacion, 'entidad' | 'concilio'>): string => {
  const { dia, extracto, porTipo, porClase, sistema, vecinas, necesitan, resueltas } = conciliacion;
  return JSON.stringify([
    [dia, extracto.nombre, extracto.sha256, sistema.cuenta, sistema.ids, necesitan, resueltas],
    vecinas,
    TIPOS.map((tipo) => {
      const { sistema: s, banco: b, explicado } = porTipo[tipo];
      return [s.cuenta, s.monto, b.cuenta, b.monto, explicado];
    }),
    CLASES.map((clase) => porClase[clase]),
  ]);
};

/** Reading the same file once more settles nothing anew. */
export const diceLoMismo = (antes: DiaBancario, nueva: Conciliacion): boolean =>
  loQueDice(antes) === loQueDice(nueva);
