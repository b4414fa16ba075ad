import { useRef, useState } from 'react';
import { bandeja } from '@/engines/envios/envios';
import {
  borrarBorrador,
  guardarBorrador,
  leerBorrador,
  type Borrador,
} from '@/domain/caja/conteo/borrador-conteo';
import { leerConteo } from '@/domain/caja/conteo/conteo';
import type { Contada } from '@/domain/usuario/borradores';
import type { LecturaArqueo } from './arqueo-queries';

const POR_CORREGIR = '[data-pieza][aria-invalid], [data-contado]';

/** A blind count: the draft outlives a reload; `terminar` asks for the verdict (`resultado`, centavos). */
export function useConteoCiego(que: Contada, lectura: LecturaArqueo) {
  const [borrador, setBorrador] = useState<Borrador>(() => leerBorrador(que));
  const [fase, setFase] = useState<'contando' | 'comprobando' | 'terminado'>('contando');
  const [problema, setProblema] = useState<string>();
  const campos = useRef<HTMLDivElement>(null);
  const campoMotivo = useRef<HTMLTextAreaElement>(null);
  const { monto: contado, error: errorDeConteo } = leerConteo(borrador.conteo);
  const { arqueo } = lectura;
  const resultado =
    fase === 'terminado' && arqueo !== null && contado !== undefined
      ? { arqueo, contado, diferencia: contado - arqueo.efectivo.esperado }
      : null;

  const cambiar = (parte: Partial<Borrador>) => {
    const nuevo = { ...borrador, ...parte };
    setBorrador(nuevo);
    setProblema(undefined);
    guardarBorrador(que, nuevo);
  };

  const volver = () => {
    setFase('contando');
    // Before «Volver a contar» goes, and the focus with it.
    campos.current?.querySelector('input')?.focus();
  };

  const terminar = async () => {
    if (errorDeConteo !== undefined) {
      setProblema(errorDeConteo);
      campos.current?.querySelector<HTMLElement>(POR_CORREGIR)?.focus();
      return;
    }
    setFase('comprobando');
    // The verdict must not rest on what was read when the page was opened, nor on pending operations not read yet.
    const [leido] = await Promise.all([lectura.releer(), bandeja.leida()]);
    setFase(leido ? 'terminado' : 'contando');
    setProblema(leido ? undefined : 'No pudimos leer lo que debe haber. Intente de nuevo.');
  };

  return {
    borrador,
    cambiar,
    fase,
    resultado,
    problema,
    campos,
    campoMotivo,
    volver,
    terminar,
    pedirMotivo: (falta: string) => {
      setProblema(falta);
      campoMotivo.current?.focus();
    },
    olvidar: () => borrarBorrador(que),
  };
}

export type ConteoCiego = ReturnType<typeof useConteoCiego>;
