import { diferenciaDeApertura, seRegistra, type Apertura } from './apertura';
import { textoDeApertura } from './textos-apertura';
import { Notice } from '@/ui/notice/notice';

interface AperturaAvisoProps extends Apertura {
  idUsuario: number;
  escrito: boolean;
}

export function AperturaAviso({ idUsuario, escrito, ...apertura }: AperturaAvisoProps) {
  const { cierre, contado } = apertura;
  if (!cierre && contado === null) return null;
  const diferencia = diferenciaDeApertura(apertura);
  const coincide = diferencia === 0;
  return (
    <Notice tono={coincide ? 'in' : 'caution'} icono={coincide ? 'okc' : 'warn'} role="status">
      <p>
        {textoDeApertura({ ...apertura, idUsuario, escrito, abierta: false })}
        {!coincide && !escrito && ` ${queHacer(seRegistra(diferencia))}`}
      </p>
    </Notice>
  );
}

const queHacer = (seRegistraria: boolean): string =>
  seRegistraria
    ? 'Después de abrir podrá registrar esa diferencia como ajuste.'
    : 'Menos de Bs 0,10 no se puede registrar: téngalo en cuenta al cerrar.';
