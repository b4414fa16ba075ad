import type { ReactNode } from 'react';
import { clsx } from 'clsx';
import { ButtonLink } from '@/ui/button/button-link';
import { Icon, type IconName } from '@/ui/icon';
import { Card } from '@/ui/page/card';
import { Chip } from '@/ui/text/chip';

interface PasosProps {
  /** Some caja has been opened, some operation was confirmed here, the shop's WhatsApp is linked. */
  hechos: { caja: boolean; operacion: boolean; whatsapp: boolean };
}

const PASOS: readonly {
  clave: keyof PasosProps['hechos'];
  titulo: string;
  texto: string;
  verbo: string;
  icono: IconName;
  a: string;
}[] = [
  {
    clave: 'caja',
    titulo: 'Abra una caja',
    texto: 'Cuente el efectivo de la gaveta y escriba con cuánto empieza.',
    verbo: 'Abrir caja',
    icono: 'drawer',
    a: '/cajas',
  },
  {
    clave: 'operacion',
    titulo: 'Registre la primera operación',
    texto: 'Primero en el terminal del banco; después aquí, con la referencia que le dio.',
    verbo: 'Registrar',
    icono: 'swap',
    a: '/agentes',
  },
  {
    clave: 'whatsapp',
    titulo: 'Vincule WhatsApp',
    texto: 'Los comprobantes se enviarán solos al cliente.',
    verbo: 'Vincular',
    icono: 'chat',
    a: '/whatsapp',
  },
];

/** The first day ever: what to do instead of cards with nothing in them. */
export function PrimerosPasos({ hechos }: PasosProps) {
  const siguiente = PASOS.find(({ clave }) => !hechos[clave])?.clave;
  return (
    <Card as="section" aria-labelledby="tres-pasos" className="min-w-0 p-5 max-sm:p-3">
      <h2 id="tres-pasos" className="border-b border-line pb-3">
        Tres pasos para empezar
      </h2>
      <ol>
        {PASOS.map(({ clave, titulo, texto, verbo, icono, a }, k) => (
          <Paso key={clave} numero={k + 1} titulo={titulo} texto={texto} es={siguiente === clave}>
            {hechos[clave] ? (
              <Chip plain tono="in">
                <Icon name="check" size="s" />
                Hecho
              </Chip>
            ) : (
              <ButtonLink variant={siguiente === clave ? 'primary' : 'secondary'} to={a}>
                <Icon name={icono} />
                {verbo}
              </ButtonLink>
            )}
          </Paso>
        ))}
      </ol>
    </Card>
  );
}

interface PasoProps {
  numero: number;
  titulo: string;
  texto: string;
  /** It is the next one. */
  es: boolean;
  children: ReactNode;
}

const Paso = ({ numero, titulo, texto, es, children }: PasoProps) => (
  <li className="grid min-h-21 grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 border-b border-line py-3 last:border-b-0 max-sm:grid-cols-[auto_minmax(0,1fr)] max-sm:[&>:last-child]:col-start-2 max-sm:[&>:last-child]:justify-self-start">
    <span
      className={clsx(
        'grid size-9 place-items-center rounded-full border text-base font-strong',
        es ? 'border-ink bg-ink text-surface' : 'border-control text-ink',
      )}
      aria-hidden="true"
    >
      {numero}
    </span>
    <div className="min-w-0">
      <h3 className="text-base">{titulo}</h3>
      <p className="text-sm text-ink-2">{texto}</p>
    </div>
    {children}
  </li>
);
