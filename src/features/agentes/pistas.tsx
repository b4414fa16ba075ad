import { useState, type ReactNode } from 'react';
import { usePuertaCaja } from '@/domain/caja/puerta-caja';
import { TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { usarPista, usePistasSabidas, type Pista } from '@/domain/usuario/pistas/pistas-sabidas';
import { IconButton } from '@/ui/button/icon-button';
import { Icon } from '@/ui/icon';
import { focoAlIrse } from '@/ui/panel/foco-al-irse';
import { Kbd } from '@/ui/text/kbd';
import { useAlOir } from '@/ui/use-al-oir';

const Tecla = ({ children }: { children: string }) => <Kbd aria-hidden={false}>{children}</Kbd>;

type Consejos = readonly (readonly [Pista, ReactNode])[];

const CON_TECLADO: Consejos = [
  [
    'teclas',
    <>
      {TIPOS.map((tipo) => (
        <span key={tipo}>
          <Tecla>{TIPOS_OPERACION[tipo].tecla}</Tecla>{' '}
        </span>
      ))}
      eligen la operación.
    </>,
  ],
  [
    'paleta',
    <>
      <Tecla>Ctrl</Tecla> <Tecla>K</Tecla> busca una referencia, una caja o una página.
    </>,
  ],
  [
    'ayuda',
    <>
      <Tecla>F1</Tecla> abre la ayuda.
    </>,
  ],
];

const CON_EL_DEDO: Consejos = [
  ['detalle', 'Toque una operación de la lista para imprimirla o anularla.'],
  ['paleta', 'La lupa de arriba busca una referencia, una caja o una página.'],
  ['ayuda', 'La ayuda está en el menú de usuario.'],
];

const conElDedo = (): boolean => matchMedia('(pointer: coarse)').matches;
const alContenido = focoAlIrse(() => document.getElementById('contenido'));

export function Pistas() {
  const { id } = useUsuario();
  const { estado } = usePuertaCaja();
  const hayFormulario = estado === 'lista' || estado === 'verificando';
  const sabidas = usePistasSabidas(id);
  const [cerradas, setCerradas] = useState<readonly Pista[]>([]);
  const [consejos] = useState(() => (conElDedo() ? CON_EL_DEDO : CON_TECLADO));
  useAlOir('keydown', ({ key }) => {
    if (TIPOS.some((tipo) => TIPOS_OPERACION[tipo].tecla === key)) usarPista(id, 'teclas');
  });
  const pista = consejos.find(
    ([cual]) => !sabidas.has(cual) && !cerradas.includes(cual) && (cual !== 'teclas' || hayFormulario),
  );
  if (!pista) return null;
  const [cual, texto] = pista;
  return (
    <p ref={alContenido} className="flex items-center gap-2 text-xs text-ink-2">
      <Icon name="info" size="s" className="text-ink-3" />
      <span className="min-w-0">{texto}</span>
      <IconButton
        icono="x"
        aria-label="Ocultar consejo"
        onClick={() => {
          setCerradas([...cerradas, cual]);
          usarPista(id, cual);
        }}
      />
    </p>
  );
}
