/**
 * The registering of one user on this tab: one operation at a time, and the draft of the next. Outside React, because a
 * second click comes before React renders, and because an operation whose outcome is unknown outlives the page.
 */
import { marcarRegistroEnCurso, registrosEnCurso } from '@/features/sesion/registro-en-curso';
import { alTerminarSesion } from '@/features/sesion/sesion-store';
import type { Operacion } from './clasificar';
import {
  comprobar,
  dejar,
  reenviar,
  registrar,
  resolverCon,
  type Duda,
  type Entorno,
  type Resultado,
} from './registrar';
import { resumen } from './textos-registro';
import type { TransaccionAgente, TransaccionTecleada } from './transaccion-agente';
import { siguiente } from './transaccion-valores';

/** How an operation ended for the till. `dejada`: not known still, and no longer the cashier's to find out. */
export type Final = Exclude<Resultado, { tipo: 'incierta' | 'parecida' }> | { tipo: 'dejada' };

const LIMPIAN: ReadonlySet<Final['tipo']> = new Set(['registrada', 'ya-registrada', 'distinta', 'dejada']);
/** Is the form done with the operation, so that it can be empty for the next one? */
export const liberaElFormulario = ({ tipo }: Final): boolean => LIMPIAN.has(tipo);

export type EstadoRegistro =
  | { fase: 'libre'; ultimo: { op: Operacion; resultado: Final } | null }
  | { fase: 'enviando' | 'comprobando'; op: Operacion }
  /** «Ya existe QR-77a. ¿Es la misma operación?» */
  | { fase: 'preguntando'; op: Operacion; fila: TransaccionAgente }
  | { fase: 'incierta'; op: Operacion; duda: Duda };

/** The world of the moment: network and caches belong to whoever is on the page. */
export type EntornoDePagina = Omit<Entorno, 'alDudar'> & {
  /** Called when the outcome is known. `opId` groups what is told of one operation. */
  alResolver: (op: Operacion, resultado: Exclude<Final, { tipo: 'dejada' }>, opId: string) => void;
  /** Called as soon as an outcome is not known, before anything else can happen to the page. */
  alDudar: (op: Operacion, opId: string, detalle?: string) => void;
};

/** Closing the tab now would lose sight of an operation. */
const alCerrar = (event: BeforeUnloadEvent): void => event.preventDefault();

function vigilarCierre(): void {
  if (registrosEnCurso().length > 0) addEventListener('beforeunload', alCerrar);
  else removeEventListener('beforeunload', alCerrar);
}

export function crearRegistro() {
  let estado: EstadoRegistro = { fase: 'libre', ultimo: null };
  let opId = '';
  let borrador: TransaccionTecleada | null = null;
  /** Left for an Administrador. */
  let dejadas: readonly Operacion[] = [];
  const oyentes = new Set<() => void>();

  const poner = (nuevo: EstadoRegistro): void => {
    estado = nuevo;
    const pendiente = nuevo.fase !== 'libre' && nuevo.fase !== 'preguntando' ? nuevo : null;
    marcarRegistroEnCurso(
      oyentes,
      pendiente && {
        uid: pendiente.op.id_user_create ?? null,
        sesion: pendiente.op.id_sesion_caja,
        texto: resumen(pendiente.op),
        enviando: pendiente.fase === 'enviando',
      },
    );
    vigilarCierre();
    for (const oyente of oyentes) oyente();
  };

  function asentar(op: Operacion, resultado: Resultado, { alResolver }: EntornoDePagina): void {
    if (resultado.tipo === 'parecida') return poner({ fase: 'preguntando', op, fila: resultado.fila });
    if (resultado.tipo === 'incierta') return poner({ fase: 'incierta', op, duda: resultado });
    alResolver(op, resultado, opId);
    return acabar(op, resultado);
  }

  function acabar(op: Operacion, resultado: Final): void {
    // What was typed has done its duty.
    if (liberaElFormulario(resultado)) borrador = siguiente(op);
    poner({ fase: 'libre', ultimo: { op, resultado } });
  }

  async function trabajar(
    op: Operacion,
    entorno: EntornoDePagina,
    fase: 'enviando' | 'comprobando',
    hacer: (entorno: Entorno) => Promise<Resultado>,
  ): Promise<void> {
    poner({ fase, op });
    const alDudar = () => {
      entorno.alDudar(op, opId);
      poner({ fase: 'comprobando', op });
    };
    asentar(op, await hacer({ ...entorno, alDudar }), entorno);
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
      if (esLaMisma) void trabajar(op, entorno, 'enviando', async (mundo) => resolverCon(fila, op, mundo));
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
    /** It is no longer anybody's business whether this one is busy. */
    soltar: (): void => {
      marcarRegistroEnCurso(oyentes, null);
      vigilarCierre();
    },
    /** What was left for an Administrador, in its order. */
    dejadas: () => dejadas,
    /** Nobody at the till can bring this one to an end: the trail keeps it, and the form is free for the next one. */
    dejar: (entorno: EntornoDePagina): void => {
      if (estado.fase !== 'incierta') return;
      const { op, duda } = estado;
      poner({ fase: 'comprobando', op });
      void dejar(op, duda, { ...entorno, alDudar: () => undefined }).then((resultado) => {
        if (resultado !== 'dejada') return asentar(op, resultado, entorno);
        entorno.alDudar(op, opId, 'Se dejó para un Administrador');
        dejadas = [...dejadas, op];
        return acabar(op, { tipo: 'dejada' });
      });
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
export function vaciarRegistros(): void {
  for (const registro of porUsuario.values()) registro.soltar();
  porUsuario.clear();
}

// A session that ends takes drafts and results with it, never an operation whose outcome is not known.
alTerminarSesion(() => {
  for (const [uid, registro] of porUsuario) {
    registro.guardarBorrador(null);
    const { fase } = registro.get();
    const cerrado = fase === 'libre' || fase === 'preguntando';
    if (cerrado && registro.dejadas().length === 0) porUsuario.delete(uid);
  }
});
