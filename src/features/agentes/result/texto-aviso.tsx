import type { ReactNode } from 'react';
import type { IconName } from '@/ui/icon';
import { Aviso } from '@/features/agentes/aviso';
import type { Texto } from './textos-registro';

const ICONOS: Record<Texto['tono'], IconName> = { in: 'okc', caution: 'warn', danger: 'err', qr: 'sync' };

interface TextoAvisoProps {
  texto: Texto;
  icono?: IconName;
  acciones?: ReactNode;
}

export const TextoAviso = ({ texto, icono, acciones }: TextoAvisoProps) => (
  <Aviso
    tono={texto.tono}
    icono={icono ?? (texto.girando ? 'sync' : ICONOS[texto.tono])}
    {...(texto.girando ? { girando: true } : {})}
    acciones={acciones}
  >
    {texto.titulo && <strong>{texto.titulo} </strong>}
    {texto.texto}
    {texto.aviso && <strong> {texto.aviso}</strong>}
  </Aviso>
);
