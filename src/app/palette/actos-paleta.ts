import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, type NavigateFunction } from 'react-router-dom';
import { useReporteZ } from '@/domain/caja/labels/use-reporte-z';
import { pedirTipo } from '@/domain/transaccion/tipo-pedido';
import { dentroDeFrase, TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { mostrarBandeja, resumir, useOperaciones } from '@/engines/envios/envios';
import { descargarDeNuevo } from '@/engines/listado/listado';
import { formatDesde } from '@/lib/fecha';
import type { IconName } from '@/ui/icon';
import { elegirTema, leerTema, TEMAS } from '@/app/tema';
import { useCajasConocidas, useSesionPropia, type CajaConocida } from './cajas-conocidas';
import type { Opcion } from './opciones-paleta';

export interface ActosDelMarco {
  onAyuda: () => void;
  onSalir: () => void;
}

const LIBRES = 2;

function useNuevas(): Opcion[] {
  const navigate = useNavigate();
  const sinCaja = useSesionPropia() === null;
  return TIPOS.map((tipo) => ({
    id: `nueva-${tipo}`,
    icono: TIPOS_OPERACION[tipo].icono,
    texto: `Nueva transacción de ${dentroDeFrase(tipo)}`,
    nota: sinCaja ? 'Antes abra una caja' : undefined,
    teclas: [TIPOS_OPERACION[tipo].tecla],
    palabras: `nuevo registrar ${TIPOS_OPERACION[tipo].corto}`,
    deEntrada: true,
    hacer: () => {
      pedirTipo(tipo);
      if (location.pathname !== '/agentes') void navigate('/agentes');
    },
  }));
}

/** The acts of the last operation, as the page behind offers them now. */
function leerUltima(): Opcion[] {
  const botones = document.querySelectorAll<HTMLElement>('[data-strip] [aria-keyshortcuts^="Alt+"]');
  return [...botones].map((boton) => {
    const nombre = boton.querySelector('span')?.textContent ?? '';
    const letra = boton.getAttribute('aria-keyshortcuts')?.at(-1) ?? '';
    return {
      id: `ultima-${letra}`,
      icono: letra === 'I' ? 'print' : letra === 'A' ? 'ban' : 'pencil',
      texto: `${nombre} la última`,
      teclas: ['Alt', letra],
      palabras: 'comprobante operación',
      deEntrada: true,
      hacer: () => boton.click(),
    };
  });
}

function deTurno(cajas: readonly CajaConocida[], idCaja: number, navigate: NavigateFunction): Opcion[] {
  const nota = cajas.find(({ id }) => id === idCaja)?.nombre;
  const aqui = `/cajas/${idCaja}`;
  return [
    {
      id: 'cerrar',
      icono: 'lock',
      texto: 'Cerrar caja',
      nota,
      palabras: 'cierre contar',
      deEntrada: true,
      hacer: () => void navigate(`${aqui}/cerrar`),
    },
    {
      id: 'corte',
      icono: 'drawer',
      texto: 'Corte X',
      nota,
      palabras: 'contar arqueo',
      hacer: () => void navigate(`${aqui}/corte`),
    },
    {
      id: 'movimiento',
      icono: 'swap',
      texto: 'Movimiento de efectivo',
      nota,
      palabras: 'ingreso egreso sencillo',
      hacer: () => void navigate(aqui),
    },
  ];
}

const deApertura = (cajas: readonly CajaConocida[], navigate: NavigateFunction): Opcion[] =>
  cajas
    .filter(({ estado }) => estado.tipo !== 'ajena')
    .map(({ id, nombre, estado }, k) => ({
      id: `abrir-${id}`,
      icono: 'drawer',
      texto: 'Abrir caja',
      nota: estado.tipo === 'libre' ? `${nombre}, libre` : nombre,
      palabras: 'turno',
      deEntrada: k < LIBRES,
      hacer: () => void navigate(`/cajas/${id}`),
    }));

function useDeCaja(): Opcion[] {
  const { rol } = useUsuario();
  const navigate = useNavigate();
  const abrirZ = useReporteZ();
  const cajas = useCajasConocidas();
  const sesion = useSesionPropia();
  const reportes = cajas.flatMap(({ cerrada, ...caja }): Opcion[] =>
    cerrada
      ? [
          {
            id: `z-${caja.id}`,
            icono: 'print',
            texto: 'Imprimir reporte Z',
            nota: `${caja.nombre}, cerrada ${formatDesde(cerrada.fecha_cierre ?? cerrada.fecha_apertura)}`,
            palabras: 'cierre',
            deEntrada: caja.estado.tipo !== 'ajena',
            hacer: () => abrirZ({ caja, sesion: cerrada }),
          },
        ]
      : [],
  );
  const sinLeer: Opcion = {
    id: 'z',
    icono: 'print',
    texto: 'Imprimir reporte Z',
    nota: 'Elija la caja y su sesión',
    hacer: () => void navigate('/cajas'),
  };
  return [
    ...(rol === 'Lectura' || sesion === undefined
      ? []
      : sesion
        ? deTurno(cajas, sesion.id_caja, navigate)
        : deApertura(cajas, navigate)),
    ...(reportes.length > 0 ? reportes : [sinLeer]),
    ...(rol === 'Administrador'
      ? [
          {
            id: 'caja-nueva',
            icono: 'plus' as const,
            texto: 'Nueva caja',
            palabras: 'crear',
            hacer: () => void navigate('/cajas/nueva'),
          },
        ]
      : []),
  ];
}

const ICONO_TEMA: Record<(typeof TEMAS)[number]['tema'], IconName> = {
  sistema: 'gear',
  claro: 'sun',
  oscuro: 'moon',
};

function useDelMarco({ onAyuda, onSalir }: ActosDelMarco): Opcion[] {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { cuantas } = resumir(useOperaciones());
  const actual = leerTema();
  return [
    {
      id: 'pendientes',
      icono: 'clock',
      texto: 'Ver pendientes',
      nota: cuantas === 0 ? 'Nada por enviar' : String(cuantas),
      palabras: 'bandeja enviar',
      deEntrada: cuantas > 0,
      hacer: () => mostrarBandeja(),
    },
    {
      id: 'recargar',
      icono: 'sync',
      texto: 'Actualizar la lista',
      palabras: 'recargar refrescar transacciones operaciones',
      hacer: () => {
        // A failure is told where the list is.
        descargarDeNuevo(client).catch(() => undefined);
        if (location.pathname !== '/agentes') void navigate('/agentes');
      },
    },
    {
      id: 'ayuda',
      icono: 'question',
      texto: 'Ayuda',
      teclas: ['F1'],
      palabras: 'atajos teclas palabras',
      hacer: onAyuda,
    },
    ...TEMAS.filter(({ tema }) => tema !== actual).map(({ tema, nombre }) => ({
      id: `tema-${tema}`,
      icono: ICONO_TEMA[tema],
      texto: nombre,
      palabras: 'color noche día',
      hacer: () => elegirTema(tema),
    })),
    { id: 'salir', icono: 'exit', texto: 'Salir', palabras: 'cerrar sesión', hacer: onSalir },
  ];
}

export function useActosDePaleta(marco: ActosDelMarco): Opcion[] {
  const { rol } = useUsuario();
  const nuevas = useNuevas();
  const deCaja = useDeCaja();
  const delMarco = useDelMarco(marco);
  const [ultima] = useState(leerUltima);
  return [...(rol === 'Lectura' ? [] : nuevas), ...ultima, ...deCaja, ...delMarco];
}
