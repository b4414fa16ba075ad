/** What a person confirms or corrects by hand: the ledger gets what the screen says, and nothing else. */
import { esRegistro } from '../../../support/fallos/pedido';
import type { Operacion } from '../till';
import { elegir, enTab, nueva, quienDe, referenciaNueva, usadas, type Accion } from './acto';
import { corregirEnBandeja } from './bandeja';
import { escrito, type Asiento, type Confirmada, type Modelo, type Quien } from './modelo';
import { confirmarEn, listo, pausa, PULSAR, type Dicho, type Puesto, type Respuesta } from './pantalla';

interface Gesto {
  pulsar?: keyof typeof PULSAR;
  respuesta?: Respuesta;
  /** As it is typed, when that is not how it is sent. */
  tecleada?: string;
}

const igual = (a: Asiento, b: Asiento): boolean =>
  a.referencia.toUpperCase() === b.referencia.toUpperCase() &&
  a.tipo === b.tipo &&
  a.banco === b.banco &&
  a.monto === b.monto &&
  a.comision === b.comision &&
  a.sesion === b.sesion &&
  a.uid === b.uid;

const tecleada = (uno: Asiento, referencia = uno.referencia): Operacion => ({
  tipo: uno.tipo,
  banco: uno.banco,
  monto: escrito(uno.monto),
  comision: uno.comision === 0 ? '' : escrito(uno.comision),
  referencia,
});

/** Confirmed by hand: the ledger gets what the screen says, and nothing else. */
async function confirmar(
  modelo: Modelo,
  puesto: Puesto,
  uno: Asiento,
  gesto: Gesto = {},
): Promise<string | null> {
  if (!(await listo(puesto))) return null;
  const asiento: Confirmada = { ...uno, prometida: false };
  modelo.confirmadas.push(asiento);
  let dicho: Dicho;
  try {
    dicho = await confirmarEn(puesto, tecleada(uno, gesto.tecleada), {
      pulsar: PULSAR[gesto.pulsar ?? 'enter'],
      respuesta: gesto.respuesta ?? 'Corregir',
    });
  } catch {
    // The form went away while it was being typed.
    return null;
  }
  const sobra =
    dicho === 'no' ||
    (dicho === 'estaba' && modelo.confirmadas.some((otra) => otra !== asiento && igual(otra, uno)));
  if (sobra) modelo.confirmadas.splice(modelo.confirmadas.indexOf(asiento), 1);
  else asiento.prometida = dicho !== 'duda';
  // What died in the middle and is typed again is this one: under one reference there is one row.
  const cortada = modelo.confirmadas.findIndex(
    (otra) => otra !== asiento && !otra.prometida && igual(otra, uno),
  );
  if (asiento.prometida && cortada >= 0) modelo.confirmadas.splice(cortada, 1);
  return `${uno.referencia} ${dicho}${dicho === 'duda' ? ` ${JSON.stringify(puesto.textos.slice(-4))}` : ''}`;
}

export const conPulsar = (pulsar: keyof typeof PULSAR): Accion =>
  enTab(async (modelo, _mundo, puesto, quien, tirada) =>
    confirmar(modelo, puesto, nueva(modelo, quien, puesto.persona.uid, tirada), { pulsar }),
  );

export const repetida = enTab(async (modelo, _mundo, puesto, quien, tirada) => {
  // The last one is the likeliest to be still on its way, when only this device knows of it.
  const ultima = tirada.ms % 2 === 0 ? modelo.confirmadas.at(-1) : undefined;
  const vieja = ultima ?? elegir(usadas(modelo), tirada.cual);
  if (!vieja) return null;
  const otra = nueva(modelo, quien, puesto.persona.uid, tirada);
  // The very same again, or another movement under its reference; sometimes with what nobody sees around it.
  const uno =
    tirada.veces === 1
      ? { ...otra, referencia: vieja.referencia }
      : { ...vieja, sesion: otra.sesion, uid: otra.uid };
  return confirmar(modelo, puesto, uno, tirada.veces === 3 ? { tecleada: ` ${uno.referencia}\u200b ` } : {});
});

const RESPUESTAS = ['Corregir', 'No, es otra', 'Sí, es la misma'] as const;
export const parecida = enTab(async (modelo, _mundo, puesto, quien, tirada) => {
  const vieja = elegir(usadas(modelo), tirada.cual);
  if (!vieja) return null;
  const { sesion, uid } = nueva(modelo, quien, puesto.persona.uid, tirada);
  const uno = { ...vieja, sesion, uid, referencia: vieja.referencia.toLowerCase() };
  return confirmar(modelo, puesto, uno, { respuesta: elegir(RESPUESTAS, tirada.ms) ?? 'Corregir' });
});

/** Somebody else's row takes the reference while ours is on its way. */
export const ajena = enTab(async (modelo, mundo, puesto, quien, tirada) => {
  const otro: Quien = quien === 'cajero' ? 'cajera' : 'cajero';
  const uno = nueva(modelo, quien, puesto.persona.uid, tirada);
  const suya: Asiento = {
    ...uno,
    ...(tirada.veces === 1 ? {} : { monto: uno.monto + 10 }),
    sesion: modelo.sesiones[otro],
    uid: mundo.api[otro].usuario,
  };
  mundo.red.fallar((pedido) => esRegistro(pedido) && pedido.cuerpo.includes(`"${uno.referencia}"`), {
    nombre: 'another row first',
    jugar: async ({ entregar, contestar }) => {
      if (await mundo.publicar(otro, suya)) modelo.ajenas.push(suya);
      contestar(await entregar());
    },
  });
  return confirmar(modelo, puesto, uno);
});

export const matar: Accion = async (modelo, mundo, tirada) => {
  const puesto = elegir(mundo.puestos, tirada.tab);
  const quien = quienDe(modelo, tirada.tab);
  const uno = puesto && nueva(modelo, quien, puesto.persona.uid, tirada);
  let enCurso = Promise.resolve<string | null>('idle');
  if (puesto && uno && tirada.veces > 1 && (await listo(puesto))) {
    // From typing to the answer, and beyond.
    enCurso = confirmar(modelo, puesto, uno);
    await pausa(150 + tirada.ms * 2);
  }
  await mundo.apagar(modelo);
  const dicho = await enCurso;
  await mundo.subir(modelo);
  await mundo.encender();
  await mundo.abrirPestana(modelo, quien);
  return dicho ?? 'in the middle';
};

export const corregir = enTab(async (modelo, _mundo, puesto) => {
  if (!(await listo(puesto))) return null;
  const otra = referenciaNueva(modelo);
  const hecho = await corregirEnBandeja(puesto, otra);
  if (hecho === null) return null;
  const { vieja, dicha } = hecho;
  const asiento = modelo.confirmadas.find(
    ({ referencia, uid }) => referencia === vieja && uid === puesto.persona.uid,
  );
  if (!asiento) throw new Error(`the tray offers to correct ${vieja}, which nobody confirmed`);
  const suya = { ...asiento, referencia: otra, prometida: dicha };
  if (dicha) {
    modelo.corregidas.push(asiento);
    modelo.confirmadas.splice(modelo.confirmadas.indexOf(asiento), 1, suya);
  } else {
    asiento.prometida = false;
    modelo.confirmadas.push(suya);
  }
  return `${vieja} → ${otra}${dicha ? '' : '?'}`;
});
