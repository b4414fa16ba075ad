import { ESTADOS } from '@/domain/conciliacion/decision';
import type { Cambios, Rechazada } from '@/features/conciliacion/conciliacion-queries';
import { limpia } from '@/lib/referencia';
import { Button } from '@/ui/button/button';
import { Notice, NoticeActs } from '@/ui/notice/notice';
import type { Renglon } from './resultado';

interface RechazadasProps {
  rechazadas: readonly Rechazada[];
  /** while the day is closed nothing can be said again */
  cerrado: boolean;
  decidir: (renglon: Renglon, cambios: Cambios) => void;
  onOlvidar: () => void;
}

const nombreDe = ({ nuestra, linea, ilegible }: Renglon): string => {
  const referencia = limpia(nuestra?.nro_referencia ?? linea?.referencia ?? '');
  if (referencia !== '') return referencia;
  const numero = linea?.numero ?? ilegible?.numero;
  return numero === undefined ? 'sin referencia' : `de la línea ${numero}`;
};

const dicho = ({ estado, nota, aceptada }: Cambios): string =>
  [
    ...(estado ? [`«${ESTADOS[estado]}»`] : []),
    ...(nota === undefined ? [] : [`la nota «${nota}»`]),
    ...(aceptada === undefined ? [] : [aceptada === null ? 'deshacer la aceptación' : 'aceptarla']),
  ].join(' y ');

/** What could not be kept, because another window had closed the day: it stays here until it is said again or thrown away. */
export function RechazadasAviso({ rechazadas, cerrado, decidir, onOlvidar }: RechazadasProps) {
  if (rechazadas.length === 0) return null;
  return (
    <Notice tono="danger" icono="err" role="alert">
      <div>
        <p>
          <strong>No se anotó: otra ventana cerró este día.</strong>{' '}
          {cerrado ? 'Para anotarlo, reabra el día.' : 'El día está abierto otra vez.'}
        </p>
        <ul className="list-disc ps-4">
          {rechazadas.map(({ renglon, cambios }) => (
            <li key={renglon.clave} className="wrap-anywhere">
              Fila {nombreDe(renglon)}: {dicho(cambios)}
            </li>
          ))}
        </ul>
      </div>
      <NoticeActs>
        {!cerrado && (
          <Button
            size="small"
            onClick={() => {
              for (const { renglon, cambios } of rechazadas) decidir(renglon, cambios);
              onOlvidar();
            }}
          >
            Anotarlo ahora
          </Button>
        )}
        <Button variant="quiet" size="small" onClick={onOlvidar}>
          Descartar
        </Button>
      </NoticeActs>
    </Notice>
  );
}
