import { useState } from 'react';
import type { Caja } from '@/domain/caja/caja';
import type { Reglas } from '@/domain/reglas/codigo-reglas';
import { deshacerReglas, leerReglas, tomarReglas, type EstadoReglas } from '@/domain/reglas/reglas';
import type { Traidas } from '@/domain/reglas/reglas-archivo';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { anotarReglas } from '@/engines/envios/envios';
import { diferenciasDeReglas, resumenDeCambios } from './diferencias-de-reglas';
import { SIN_BITACORA } from './guardar-reglas';

export interface ActoDeReglas {
  dicho: string;
  error: string | null;
  /** @param visto the code that this device's rules had when the differences were shown @returns whether it was done */
  tomar: (traidas: Traidas, visto: string) => boolean;
  deshacer: (antes: NonNullable<EstadoReglas['antes']>) => void;
}

/** Another device's rules, taken or given up again; the trail tells of it. */
export function useTomarReglas(cajas: readonly Caja[]): ActoDeReglas {
  const [dicho, setDicho] = useState('');
  const [error, setError] = useState<string | null>(null);

  const anotar = async (nuevas: Parameters<typeof anotarReglas>[0]) => {
    if (!(await anotarReglas(nuevas))) setDicho((hasta) => `${hasta} ${SIN_BITACORA}`.trim());
  };
  const hacer = (acto: 'tomadas' | 'deshechas', reglas: Reglas, escribir: () => void): boolean => {
    const sesion = sesionStore.get();
    setDicho('');
    if (sesion.estado !== 'activa' || sesion.usuario.rol !== 'Administrador') {
      setError('Solo un Administrador puede tomar reglas.');
      return false;
    }
    const antes = leerReglas();
    try {
      escribir();
    } catch {
      setError('Este navegador no deja guardar. No se cambió nada.');
      return false;
    }
    setError(null);
    const { codigo: a, version } = leerReglas();
    const cambios = resumenDeCambios(diferenciasDeReglas(antes.reglas, reglas, cajas));
    const { id: uid, name: usuario } = sesion.usuario;
    if (acto === 'deshechas') setDicho(`Deshecho ✓ Este equipo vuelve a ${a}.`);
    void anotar({ uid, usuario, acto, datos: { de: antes.codigo, a, version, cambios } });
    return true;
  };

  return {
    dicho,
    error,
    tomar: (traidas, visto) =>
      leerReglas().codigo === visto &&
      traidas.codigo !== visto &&
      hacer('tomadas', traidas.reglas, () => tomarReglas(traidas.reglas, traidas)),
    deshacer: (antes) => {
      // Pressed twice, the second press finds nothing to go back to.
      if (leerReglas().antes) hacer('deshechas', antes.reglas, () => deshacerReglas(antes));
    },
  };
}
