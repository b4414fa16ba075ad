import { diferenciaDeApertura, seRegistra, type Apertura } from './apertura';
import { useQuienConto } from './use-quien-conto';
import { textoDeApertura } from './textos-apertura';
import { Notice } from '@/ui/notice/notice';

interface AperturaAvisoProps extends Apertura {
  escrito: boolean;
}

/** Before an opening: both figures, and what can be done about their difference. Nothing when there is none to tell. */
export function AperturaAviso({ escrito, ...apertura }: AperturaAvisoProps) {
  const { cierre, contado } = apertura;
  const quien = useQuienConto(cierre);
  if (!cierre && contado === null) return null;
  const diferencia = diferenciaDeApertura(apertura);
  const coincide = diferencia === 0;
  return (
    <Notice tono={coincide ? 'in' : 'caution'} icono={coincide ? 'okc' : 'warn'} role="status">
      <p>
        {textoDeApertura({ ...apertura, quien, escrito, abierta: false })}
        {!coincide && !escrito && ` ${queHacer(seRegistra(diferencia))}`}
      </p>
    </Notice>
  );
}

const queHacer = (seRegistraria: boolean): string =>
  seRegistraria
    ? 'Después de abrir podrá registrar esa diferencia como ajuste.'
    : 'Menos de Bs 0,10 no se puede registrar: téngalo en cuenta al cerrar.';
