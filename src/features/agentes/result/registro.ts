/** What one person registers on this tab: outside React, because a second click comes before React renders. */
import { createStore } from 'zustand/vanilla';
import {
  bandeja,
  juzgar,
  soloCambiaMayusculas,
  type Confirmacion,
  type Juicio,
  type NuevaOperacion,
} from '@/engines/envios/envios';
import { alTerminarSesion } from '@/domain/usuario/ingreso-store';
import type { Solicitud } from '@/domain/transaccion/solicitud';
import { otraQue, type Parecida, type Reemplazada } from '@/engines/operaciones/operaciones';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { conPlazo } from '@/lib/time/con-plazo';
import { ESPERAS } from '@/lib/time/esperas';
import { crearEnFormulario, type Corregida } from '@/features/agentes/correction/en-formulario';
import { siguiente } from '@/features/agentes/form/transaccion-valores';

/** How a confirmation ended for the form. `guardada` goes on in the outbox. */
export type Final =
  | { tipo: 'guardada'; opId: string }
  | { tipo: 'ya-registrada' | 'otra-persona' | 'otra-operacion'; fila: TransaccionAgente }
  | { tipo: 'oculta' }
  /** the row it was said to be the same as has been annulled meanwhile */
  | { tipo: 'parecida-anulada'; fila: TransaccionAgente }
  | Exclude<Confirmacion, { tipo: 'guardada' }>;

export type EstadoRegistro =
  /** `anulada`: what was done last is the annulment of this row */
  | { fase: 'libre'; ultimo: { nueva: NuevaOperacion; final: Final } | null; anulada?: TransaccionAgente }
  | { fase: 'guardando'; nueva: NuevaOperacion }
  | { fase: 'preguntando'; nueva: NuevaOperacion; fila: TransaccionAgente }
  | { fase: 'parecida'; nueva: NuevaOperacion; parecida: Parecida };

export interface Entorno {
  /** The row with this reference in the loaded list; one with the very same letters goes before. */
  buscar: (ref: string) => Promise<TransaccionAgente | null>;
  /** Is this row of the loaded list still on the server? True when that can't be asked. */
  sigueActiva: (fila: TransaccionAgente) => Promise<boolean>;
  /** What is nearly the same operation, in the list or waiting on this device, but for what it takes the place of. */
  parecida: (datos: Solicitud, salvo: Reemplazada) => Promise<Parecida | null>;
}

const LIMPIAN: ReadonlySet<Final['tipo']> = new Set(['guardada', 'ya-registrada']);
export const liberaElFormulario = ({ tipo }: Final): boolean => LIMPIAN.has(tipo);

const SEGUN_JUICIO = {
  misma: 'ya-registrada',
  'otra-persona': 'otra-persona',
  'otra-operacion': 'otra-operacion',
} as const;

/** What the loaded row with that reference makes of the operation; it is asked for, being maybe annulled since. */
async function segunFila(
  fila: TransaccionAgente,
  { datos }: NuevaOperacion,
  { sigueActiva }: Entorno,
): Promise<Final> {
  const juicio: Juicio = juzgar(fila, datos);
  if (juicio === 'anulada') return { tipo: 'oculta' };
  if (juicio !== 'otra-operacion' && !(await sigueActiva(fila))) return { tipo: 'oculta' };
  return { tipo: SEGUN_JUICIO[juicio], fila };
}

async function segunParecida(
  parecida: Parecida,
  { datos }: NuevaOperacion,
  { sigueActiva }: Entorno,
): Promise<Final> {
  if (parecida.tipo === 'operacion') {
    const { opId, confirmadaEn, datos: suyos } = parecida.op;
    return { tipo: 'ya-confirmada', referencia: suyos.nro_referencia, confirmadaEn, opId, abierta: true };
  }
  const { fila } = parecida;
  if (!(await sigueActiva(fila))) return { tipo: 'parecida-anulada', fila };
  return { tipo: fila.id_user_create === datos.id_user_create ? 'ya-registrada' : 'otra-persona', fila };
}

/** List and outbox are a help, not a condition: without them the server's unique key still decides. */
async function siSePuede<T>(mirar: () => Promise<T | null>): Promise<T | null> {
  try {
    return await mirar();
  } catch {
    return null;
  }
}

/** No answer in time says nothing against it. */
async function yaNoEsta(fila: TransaccionAgente, { sigueActiva }: Entorno): Promise<boolean> {
  try {
    return !(await conPlazo(sigueActiva(fila), ESPERAS.corregida));
  } catch {
    return false;
  }
}

const aFinal = (hecho: Confirmacion): Final =>
  hecho.tipo === 'guardada' ? { tipo: 'guardada', opId: hecho.op.opId } : hecho;

/** shorter than this, saving is not drawn: its frame alone would take longer than the disk */
const SE_NOTA_MS = 100;

function crearVisible(inicial: EstadoRegistro) {
  const visible = createStore(() => inicial);
  let reloj: ReturnType<typeof setTimeout> | undefined;
  const mostrar = (estado: EstadoRegistro): void => {
    const dibujar = (): void => visible.setState(estado, true);
    clearTimeout(reloj);
    if (estado.fase === 'guardando') reloj = setTimeout(dibujar, SE_NOTA_MS);
    else dibujar();
  };
  return { visible, mostrar };
}

function crearRegistro() {
  let estado: EstadoRegistro = { fase: 'libre', ultimo: null };
  const { visible, mostrar } = crearVisible(estado);
  const { tomarFila, vaciar, ...enFormulario } = crearEnFormulario();
  const { corrigiendo } = enFormulario;

  const poner = (nuevo: EstadoRegistro): void => {
    estado = nuevo;
    mostrar(nuevo);
  };

  async function acabar(nueva: NuevaOperacion, final: Promise<Final>): Promise<void> {
    if (estado.fase !== 'guardando') poner({ fase: 'guardando', nueva });
    const hecho = await final;
    if (liberaElFormulario(hecho)) vaciar(siguiente(nueva.datos));
    const fin: EstadoRegistro = { fase: 'libre', ultimo: { nueva, final: hecho } };
    poner(fin);
    if (hecho.tipo !== 'sin-saber') return;
    // The disk answered after its time was up and nobody has gone on: what is kept counts as kept.
    const tarde = aFinal(await hecho.luego);
    if (estado === fin && liberaElFormulario(tarde)) await acabar(nueva, Promise.resolve(tarde));
  }

  /** The list may be old, and two people who correct one row would register its money twice. */
  async function seFue({ corrige }: NuevaOperacion, entorno: Entorno): Promise<boolean> {
    if (!corrige || !(await yaNoEsta(corrige.fila, entorno))) return false;
    enFormulario.marcarAnulada();
    poner({ fase: 'libre', ultimo: null });
    return true;
  }

  async function guardar(nueva: NuevaOperacion): Promise<Final> {
    const opId = corrigiendo();
    const hecho = await (opId === null ? bandeja.confirmar(nueva) : bandeja.corregir(opId, nueva));
    return aFinal(hecho);
  }

  return {
    get: (): EstadoRegistro => estado,
    /** the state as it is shown: `guardando` only once it takes a while */
    visible,
    ...enFormulario,
    /** Puts a registered row into the form; ignored while an operation is being saved. */
    corregirFila: (corregida: Corregida): void => {
      if (estado.fase !== 'libre') return;
      poner({ fase: 'libre', ultimo: null });
      tomarFila(corregida);
    },
    /** Takes one operation up to the disk; ignored while another one is on its way there. */
    registrar: async (nueva: NuevaOperacion, entorno: Entorno): Promise<void> => {
      if (estado.fase !== 'libre') return;
      poner({ fase: 'guardando', nueva });
      if (await seFue(nueva, entorno)) return;
      const conocida = await siSePuede(() => entorno.buscar(nueva.datos.nro_referencia));
      if (conocida && soloCambiaMayusculas(conocida, nueva.datos))
        return poner({ fase: 'preguntando', nueva, fila: conocida });
      if (conocida) return acabar(nueva, segunFila(conocida, nueva, entorno));
      const salvo = { opId: corrigiendo(), fila: nueva.corrige?.fila.id };
      const parecida = await siSePuede(() => entorno.parecida(nueva.datos, salvo));
      if (parecida) return poner({ fase: 'parecida', nueva, parecida });
      return acabar(nueva, guardar(nueva));
    },
    responder: async (esLaMisma: boolean, entorno: Entorno): Promise<void> => {
      if (estado.fase !== 'parecida' && estado.fase !== 'preguntando') return;
      const pregunta = estado;
      poner({ fase: 'guardando', nueva: pregunta.nueva });
      if (await seFue(pregunta.nueva, entorno)) return;
      if (pregunta.fase === 'parecida') {
        const { nueva, parecida } = pregunta;
        const otra = { ...nueva, parecidaA: otraQue(parecida) };
        return acabar(nueva, esLaMisma ? segunParecida(parecida, nueva, entorno) : guardar(otra));
      }
      const { nueva, fila } = pregunta;
      const otra = { ...nueva, distintaDe: fila };
      await acabar(nueva, esLaMisma ? segunFila(fila, nueva, entorno) : guardar(otra));
    },
    dejarPregunta: (): void => {
      if (estado.fase === 'preguntando' || estado.fase === 'parecida') poner({ fase: 'libre', ultimo: null });
    },
    anular: (fila: TransaccionAgente): void => {
      if (estado.fase === 'libre')
        poner({ fase: 'libre', ultimo: null, anulada: { ...fila, estado: false } });
    },
    olvidar: (): void => {
      if (estado.fase === 'libre' && estado.ultimo) poner({ fase: 'libre', ultimo: null });
    },
  };
}
type Registro = ReturnType<typeof crearRegistro>;

const porUsuario = new Map<number, Registro>();

/** One per user: another user on the same tab sees nothing of it. */
export function registroDe(uid: number): Registro {
  const registro = porUsuario.get(uid) ?? crearRegistro();
  porUsuario.set(uid, registro);
  return registro;
}

/** A session that ends takes drafts and results along; confirmed operations stay in the outbox. */
export const vaciarRegistros = (): void => porUsuario.clear();
alTerminarSesion(vaciarRegistros);
