/** The outbox protocol as one pure function; whoever calls it stores the result before acting on it. Rules: docs/outbox.md. */
import { esFinal, esperaPersona, type Operacion, type Retencion } from '@/engines/envios/operation/operacion';
import { abierta, accionDe, MIRADAS_PARA_OCULTO, puedeCerrar, puedeCorregir } from './permitido';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';

interface Vista {
  serverId: number;
  fila?: TransaccionAgente;
}

export type Clase =
  | ({ tipo: 'registrada' } & Vista)
  | ({ tipo: 'distinta' } & Vista)
  | { tipo: 'tomada' } // 409 that names the reference: taken, maybe by this very operation
  | { tipo: 'no-escrita'; retencion: Retencion; codigo: number }
  | { tipo: 'invalida'; campos: string[]; codigo: number } // 400 array, or 409 on the session's foreign key
  | { tipo: 'regla'; codigo: number } // 400 string: the business rule of a closed or not allowed session
  | { tipo: 'espera'; pausaMs: number }
  | { tipo: 'desconocida'; codigo: number };

export type Mirada =
  | ({ tipo: 'mia' } & Vista)
  | ({ tipo: 'ajena' } & Vista)
  /** Same reference but for letter case. `ciega`: some rows can't be read, the one looked for may be among them. */
  | ({ tipo: 'parecida'; ciega?: boolean } & Vista)
  | { tipo: 'nada'; ciega?: boolean };

export type Evento =
  | { tipo: 'intento' }
  | { tipo: 'respuesta'; clase: Clase }
  | { tipo: 'mirada'; mirada: Mirada; fresca: boolean }
  | { tipo: 'arranque' }
  | { tipo: 'retener'; retencion: Retencion }
  | { tipo: 'liberar' }
  | { tipo: 'es-otra' }
  | { tipo: 'es-la-misma'; serverId: number }
  | { tipo: 'corregir'; enlace: string }
  | { tipo: 'cerrar' };

function trasRespuesta(op: Operacion, clase: Clase): Operacion {
  const cerrada: Operacion = { ...op, abiertos: Math.max(0, op.abiertos - 1) };
  const incierta: Operacion = { ...cerrada, incierta: true, estado: 'INCIERTA', retencion: null };
  switch (clase.tipo) {
    case 'registrada':
    case 'distinta':
      return {
        ...cerrada,
        estado: clase.tipo === 'registrada' ? 'REGISTRADA' : 'DIFERENTE',
        serverId: clase.serverId,
        titular: clase.fila ?? null,
        retencion: null,
      };
    case 'tomada':
      // Not "duplicate": the browser may have sent the request twice, or an earlier attempt of ours holds the key. Only seeing the row tells.
      return { ...incierta, dup409: true, codigo: 409, yaEstaba: !abierta(cerrada) };
    case 'desconocida':
      return { ...incierta, codigo: clase.codigo };
    case 'espera':
      return {
        ...cerrada,
        estado: abierta(cerrada) ? 'INCIERTA' : 'PENDIENTE',
        codigo: 429,
      };
    case 'no-escrita':
      return { ...cerrada, estado: 'RETENIDA', retencion: clase.retencion, codigo: clase.codigo };
    case 'invalida':
    case 'regla': {
      const conCodigo: Operacion = {
        ...cerrada,
        codigo: clase.codigo,
        campos: clase.tipo === 'invalida' ? clase.campos : [],
      };
      // This attempt wrote nothing, an earlier one may have (R4): look now, once more after a quiet while, then a person.
      if (abierta(conCodigo)) return { ...conCodigo, rechazos: 1, estado: 'INCIERTA', retencion: null };
      return clase.tipo === 'regla'
        ? { ...conCodigo, estado: 'RETENIDA', retencion: 'caja' }
        : { ...conCodigo, estado: 'RECHAZADA', retencion: null };
    }
  }
}

function trasMirada(op: Operacion, { mirada, fresca }: Extract<Evento, { tipo: 'mirada' }>): Operacion {
  switch (mirada.tipo) {
    case 'mia':
      return {
        ...op,
        estado: 'REGISTRADA',
        noRegistrada: false,
        serverId: mirada.serverId,
        titular: mirada.fila ?? null,
        retencion: null,
        yaEstaba: op.yaEstaba || op.intentos === 0,
      };
    case 'ajena':
    case 'parecida': {
      if (mirada.tipo === 'parecida' && op.exacta) return sinFila(op, fresca, mirada.ciega);
      const hallada = {
        ...op,
        noRegistrada: false,
        ajena: mirada.serverId,
        titular: mirada.fila ?? null,
      };
      return mirada.tipo === 'ajena'
        ? { ...hallada, estado: 'DUPLICADA_AJENA', retencion: null }
        : { ...hallada, estado: 'RETENIDA', retencion: 'parecida' };
    }
    case 'nada':
      return sinFila(op, fresca, mirada.ciega);
  }
}

/** R3, R13: absence proves only where sending is over, or where a first 409 says that a row nobody sees holds the key for ever. */
function sinFila(op: Operacion, fresca: boolean, ciega = false): Operacion {
  if (!fresca) return op;
  if (op.dup409) {
    const miradas = op.miradas + 1;
    const noRegistrada = !ciega && op.yaEstaba && op.intentos === 1;
    return noRegistrada || miradas >= MIRADAS_PARA_OCULTO
      ? { ...op, miradas, noRegistrada, estado: 'CONFLICTO_OCULTO', retencion: null }
      : { ...op, miradas };
  }
  if (op.rechazos === 0) return op;
  return op.rechazos === 1 ? { ...op, rechazos: 2 } : { ...op, estado: 'RETENIDA', retencion: 'datos' };
}

/** After «no está registrada» (R13) the looks go on: a server whose list lags behind its rows is found out. */
const miradaDeMas = (op: Operacion, evento: Extract<Evento, { tipo: 'mirada' }>): Operacion =>
  evento.mirada.tipo === 'mia' || evento.mirada.tipo === 'ajena'
    ? trasMirada(op, evento)
    : { ...op, miradas: op.miradas + 1 };

const libre = (op: Operacion): Operacion => ({
  ...op,
  estado: abierta(op) ? 'INCIERTA' : 'PENDIENTE',
  retencion: null,
});

/** A final operation never changes: late answers are ignored. One that waits for a person moves by them, or by proof of its row. */
export function transicion(op: Operacion, evento: Evento): Operacion {
  if (esFinal(op.estado)) return op;
  switch (evento.tipo) {
    case 'intento':
      return esperaPersona(op.estado)
        ? op
        : {
            ...op,
            estado: 'ENVIANDO',
            retencion: null,
            abiertos: op.abiertos + 1,
            intentos: op.intentos + 1,
          };
    case 'respuesta': {
      if (!esperaPersona(op.estado)) return trasRespuesta(op, evento.clase);
      const tarde: Operacion = { ...op, abiertos: Math.max(0, op.abiertos - 1) };
      // A late proof that the row is ours beats a case that was opened without it.
      return evento.clase.tipo === 'registrada' && op.estado !== 'DIFERENTE'
        ? trasRespuesta(op, evento.clase)
        : tarde;
    }
    case 'mirada':
      if (!esperaPersona(op.estado)) return trasMirada(op, evento);
      if (accionDe(op) === 'mirar-fresca' && evento.fresca) return miradaDeMas(op, evento);
      return evento.mirada.tipo === 'mia' && op.estado !== 'DIFERENTE' ? trasMirada(op, evento) : op;
    case 'arranque':
      return op.abiertos === 0
        ? op
        : { ...op, abiertos: 0, incierta: true, estado: esperaPersona(op.estado) ? op.estado : 'INCIERTA' };
    case 'retener':
      return esperaPersona(op.estado) || op.estado === 'ENVIANDO'
        ? op
        : {
            ...op,
            estado: 'RETENIDA',
            retencion: evento.retencion,
            // Held without an answer: no code of an earlier one is the cause.
            codigo: evento.retencion === 'ruta' ? null : op.codigo,
          };
    case 'liberar':
      return op.estado === 'RETENIDA' ? libre(op) : op;
    case 'es-otra':
      return op.retencion === 'parecida' ? { ...libre(op), exacta: true, ajena: null, titular: null } : op;
    case 'es-la-misma':
      return op.retencion === 'parecida' && !abierta(op)
        ? { ...op, estado: 'CERRADA', serverId: evento.serverId, retencion: null }
        : op;
    case 'corregir':
      return puedeCorregir(op) ? { ...op, estado: 'CORREGIDA', retencion: null, enlace: evento.enlace } : op;
    case 'cerrar':
      return puedeCerrar(op) ? { ...op, estado: 'CERRADA', retencion: null } : op;
  }
}
