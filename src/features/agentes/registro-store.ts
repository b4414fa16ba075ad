/**
 * The registering of one user on this tab: one operation at a time, and the draft of the next. Outside React, because a
 * second click comes before React renders, and because an operation whose outcome is unknown outlives the page.
 */
import { alTerminarSesion } from '@/features/sesion/sesion-store';
import type { Operacion } from './clasificar';
import {
  comprobar,
  reenviar,
  registrar,
  resolverCon,
  type Duda,
  type Entorno,
  type Resultado,
} from './registrar';
import type { TransaccionAgente, TransaccionTecleada } from './transaccion-agente';
import { siguiente } from './transaccion-valores';

/** How an operation ended. */
export type Final = Exclude<Resultado, { tipo: 'incierta' | 'parecida' }>;

const LIMPIAN: ReadonlySet<Final['tipo']> = new Set(['registrada', 'ya-registrada', 'distinta']);
/** Is the operation on the server, so that the form can be empty for the next one? */
export const quedoRegistrada = ({ tipo }: Final): boolean => LIMPIAN.has(tipo);

export type EstadoRegistro =
  | { fase: 'libre'; ultimo: { op: Operacion; resultado: Final } | null }
  | { fase: 'enviando' | 'comprobando'; op: Operacion }
  /** «Ya existe QR-77a. ¿Es la misma operación?» */
  | { fase: 'preguntando'; op: Operacion; fila: TransaccionAgente }
  | { fase: 'incierta'; op: Operacion; duda: Duda };

/** The world of the moment: network and caches belong to whoever is on the page. */
export type EntornoDePagina = Omit<Entorno, 'alDudar'> & {
  /** Called once per outcome, an unknown one included. `opId` groups the outcomes of one operation. */
  alResolver: (op: Operacion, resultado: Exclude<Resultado, { tipo: 'parecida' }>, opId: string) => void;
};

export function crearRegistro() {
  let estado: EstadoRegistro = { fase: 'libre', ultimo: null };
  let opId = '';
  let borrador: TransaccionTecleada | null = null;
  const oyentes = new Set<() => void>();

  const poner = (nuevo: EstadoRegistro): void => {
    estado = nuevo;
    for (const oyente of oyentes) oyente();
  };

  function asentar(op: Operacion, resultado: Resultado, { alResolver }: EntornoDePagina): void {
    if (resultado.tipo === 'parecida') return poner({ fase: 'preguntando', op, fila: resultado.fila });
    alResolver(op, resultado, opId);
    if (resultado.tipo === 'incierta') return poner({ fase: 'incierta', op, duda: resultado });
    // It is on the server: what was typed has done its duty.
    if (quedoRegistrada(resultado)) borrador = siguiente(op);
    return poner({ fase: 'libre', ultimo: { op, resultado } });
  }

  async function trabajar(
    op: Operacion,
    entorno: EntornoDePagina,
    fase: 'enviando' | 'comprobando',
    hacer: (entorno: Entorno) => Promise<Resultado>,
  ): Promise<void> {
    poner({ fase, op });
    asentar(op, await hacer({ ...entorno, alDudar: () => poner({ fase: 'comprobando', op }) }), entorno);
  }

  return {
    get: () => estado,
    subscribe: (oyente: () => void) => {
      oyentes.add(oyente);
      return () => void oyentes.delete(oyente);
    },
    /** What is typed and not saved yet: survives the page and the gate. */
    borrador: () => borrador,
    guardarBorrador: (valores: TransaccionTecleada | null) => {
      borrador = valores;
    },
    /** Starts one operation; ignored while another one is not finished. */
    registrar: (op: Operacion, entorno: EntornoDePagina): void => {
      if (estado.fase !== 'libre') return;
      opId = crypto.randomUUID();
      void trabajar(op, entorno, 'enviando', async (mundo) => registrar(op, mundo));
    },
    /** Answers «¿Es la misma operación?». */
    responder: (esLaMisma: boolean, entorno: EntornoDePagina): void => {
      if (estado.fase !== 'preguntando') return;
      const { op, fila } = estado;
      if (esLaMisma) asentar(op, resolverCon(fila, op), entorno);
      else void trabajar(op, entorno, 'enviando', async (mundo) => registrar(op, mundo, true));
    },
    /** Back to the form without an answer. */
    corregir: (): void => {
      if (estado.fase === 'preguntando') poner({ fase: 'libre', ultimo: null });
    },
    comprobar: (entorno: EntornoDePagina): void => {
      if (estado.fase !== 'incierta') return;
      const { op, duda } = estado;
      void trabajar(op, entorno, 'comprobando', async (mundo) => comprobar(op, duda, mundo, [0]));
    },
    /** The same operation once more, bytes and reference unchanged. */
    reenviar: (entorno: EntornoDePagina): void => {
      if (estado.fase !== 'incierta') return;
      const { op, duda } = estado;
      void trabajar(op, entorno, 'enviando', async (mundo) => reenviar(op, duda, mundo));
    },
    /** The last outcome is no longer about what is on the screen. */
    olvidar: (): void => {
      if (estado.fase === 'libre' && estado.ultimo) poner({ fase: 'libre', ultimo: null });
    },
  };
}
export type Registro = ReturnType<typeof crearRegistro>;

const porUsuario = new Map<number, Registro>();

/** The registering of this user. Another user on the same tab has another one and sees nothing of it. */
export function registroDe(uid: number): Registro {
  const registro = porUsuario.get(uid) ?? crearRegistro();
  porUsuario.set(uid, registro);
  return registro;
}

/** Forgets everything, unknown outcomes too. */
export const vaciarRegistros = (): void => porUsuario.clear();

// A session that ends takes drafts and results with it, never an operation whose outcome is not known.
alTerminarSesion(() => {
  for (const [uid, registro] of porUsuario) {
    registro.guardarBorrador(null);
    const { fase } = registro.get();
    if (fase === 'libre' || fase === 'preguntando') porUsuario.delete(uid);
  }
});
