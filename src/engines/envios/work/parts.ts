import type { EstadoBandeja, Puerta } from '@/engines/envios/operation/estado-bandeja';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { crearEnvio } from '@/engines/envios/protocol/envio';
import { tabsVivas } from '@/engines/envios/protocol/leader';
import { crearLiderazgo } from '@/engines/envios/protocol/leadership';
import { crearAlmacen } from '@/engines/envios/store/envios-store';
import { crearConexion } from './connection';
import { vigilarDisco } from './disk-watch';
import { abrirCanalBandeja } from './envios-channel';
import { crearRetenidas } from './held';
import { crearPantalla } from './screen-state';
import { quien } from './signed-in';

type Disco = ReturnType<typeof crearAlmacen>;

/** What is open, by the screen: reading the whole disk for each step would keep ten thousand from being sent. */
const conLoDePantalla = (almacen: Disco, estado: Puerta['estado']): Disco => ({
  ...almacen,
  abiertas: async () => (estado().fase === 'lista' ? [...estado().operaciones] : almacen.abiertas()),
});

async function recuperar(almacen: Disco, desplazado: boolean): Promise<void> {
  const viven = await tabsVivas();
  await almacen.recuperar((suya) => viven(suya) && !desplazado);
}

export type Partes = ReturnType<typeof crearPartes>;

export function crearPartes({ estado, poner: ponerEn }: Puerta) {
  const fin = new AbortController();
  const tabId = crypto.randomUUID();
  const encargos = new Set<string>();
  const poner = (parte: Partial<EstadoBandeja>): void => {
    if (!fin.signal.aborted) ponerEn(parte);
  };

  const pantalla = crearPantalla({ estado, poner });
  const disco = vigilarDisco({
    estado,
    pantalla,
    fin: fin.signal,
    dirige: () => liderazgo.dirige(),
    // A page whose database is gone sends nothing, and must not keep the lead from the others.
    alBorrarse: () => liderazgo.seguir(null),
    alMirar: async () => {
      if (liderazgo.dirige()) await recuperar(almacen, false);
    },
    alVolver: () => envio.despachar(),
  });
  const { hacer } = disco;
  const conexion = crearConexion({ estado, poner });
  const almacen = crearAlmacen({
    tabId,
    fin: fin.signal,
    alCambiar: (op) => {
      anotar(op);
      if (op.estado === 'RETENIDA') retenidas.trasRechazo(op);
    },
  });
  const retenidas = crearRetenidas({ estado, almacen, conexion, hacer });
  const envio = crearEnvio({
    almacen: conLoDePantalla(almacen, estado),
    servidor: conexion.servidor,
    quien,
    porEncargo: ({ opId }) => encargos.has(opId),
    dirige: () => liderazgo.dirige(),
    ceder: () => liderazgo.ceder(),
    puede: () => conexion.hay() && quien() !== null,
    hacer,
    fin: fin.signal,
  });
  const liderazgo = crearLiderazgo({
    avisar: (aviso) => canal.avisar(aviso),
    alLiderar: (desplazado) =>
      void hacer(async () => {
        await recuperar(almacen, desplazado);
        // This tab may have slept through what the leader before it said.
        await pantalla.releer();
      }).then(envio.despachar),
  });
  const canal = abrirCanalBandeja((aviso) => {
    if (aviso.tipo === 'latido') {
      liderazgo.oir(aviso.uid);
      return;
    }
    liderazgo.alMirar();
    void hacer(pantalla.releer).then(envio.despachar);
  });

  function anotar(op: Operacion): void {
    if (fin.signal.aborted) return;
    pantalla.anotar(op);
    canal.avisar({ tipo: 'cambio' });
  }

  return {
    fin,
    tabId,
    encargos,
    estado,
    poner,
    pantalla,
    disco,
    conexion,
    almacen,
    retenidas,
    envio,
    liderazgo,
    canal,
    anotar,
  };
}
