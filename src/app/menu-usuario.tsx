import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router-dom';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { useSalir } from '@/features/ingreso/use-salir';
import { IconButton } from '@/ui/button/icon-button';
import { Menu, MenuItem } from '@/ui/menu/menu';
import { Icon, type IconName } from '@/ui/icon';
import { rutas } from './routes';
import { elegirTema, leerTema, TEMAS, type Tema } from './tema';
import { menuItemClass } from '@/ui/menu/menu-look';

const ICONO_TEMA: Record<Tema, IconName> = { sistema: 'gear', claro: 'sun', oscuro: 'moon' };

function useMenu() {
  const [abierto, setAbierto] = useState(false);
  const boton = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!abierto) return undefined;
    menu.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    const fuera = (event: PointerEvent) => {
      const { target } = event;
      if (target instanceof Node && !menu.current?.contains(target) && !boton.current?.contains(target))
        setAbierto(false);
    };
    document.addEventListener('pointerdown', fuera);
    return () => document.removeEventListener('pointerdown', fuera);
  }, [abierto]);

  const cerrar = () => {
    setAbierto(false);
    boton.current?.focus();
  };
  const alTeclear = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const en = items.findIndex((item) => item === document.activeElement);
    const ir: Record<string, number> = {
      ArrowDown: en + 1,
      ArrowUp: en - 1 + items.length,
      Home: 0,
      End: items.length - 1,
    };
    const destino = ir[event.key];
    if (destino !== undefined) {
      event.preventDefault();
      items[destino % items.length]?.focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      cerrar();
    } else if (event.key === 'Tab') setAbierto(false);
  };
  return { abierto, setAbierto, boton, menu, cerrar, alTeclear };
}

export function MenuUsuario({ onAyuda }: { onAyuda: () => void }) {
  const usuario = useUsuario();
  const { salir, pregunta } = useSalir();
  const { abierto, setAbierto, boton, menu, cerrar, alTeclear } = useMenu();
  const id = useId();

  return (
    <div className="relative max-sm:col-start-4">
      <IconButton
        ref={boton}
        icono="user"
        look="round"
        aria-label="Menú de usuario"
        aria-haspopup="menu"
        aria-expanded={abierto}
        aria-controls={id}
        onClick={() => setAbierto(!abierto)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setAbierto(true);
        }}
      />
      {abierto && (
        <Menu ref={menu} id={id} aria-label="Menú de usuario" onKeyDown={alTeclear}>
          <div className="mb-2 grid border-b border-line px-3 pt-2 pb-3 text-sm" role="presentation">
            <b>{usuario.name}</b>
            <span className="text-xs text-ink-3">
              {usuario.rol === 'Lectura' ? 'Solo consulta' : usuario.rol}
            </span>
          </div>
          <Temas />
          {rutas
            .filter(({ oculta, roles }) => oculta && roles.includes(usuario.rol))
            .map(({ href, titulo, icono }) => (
              <Link
                key={href}
                className={menuItemClass}
                role="menuitem"
                tabIndex={-1}
                to={href}
                onClick={() => setAbierto(false)}
              >
                <Icon name={icono} size="s" />
                {titulo}
              </Link>
            ))}
          <MenuItem
            role="menuitem"
            onClick={() => {
              cerrar();
              onAyuda();
            }}
          >
            <Icon name="question" size="s" />
            Ayuda
          </MenuItem>
          <MenuItem
            aparte
            role="menuitem"
            onClick={() => {
              // Closed first: the question gives the focus back to whoever had it, and this item goes.
              cerrar();
              salir();
            }}
          >
            <Icon name="exit" size="s" />
            Salir
          </MenuItem>
        </Menu>
      )}
      {pregunta}
    </div>
  );
}

function Temas() {
  const [tema, setTema] = useState<Tema>(leerTema);
  const alElegir = (nuevo: Tema) => {
    elegirTema(nuevo);
    setTema(nuevo);
  };
  return (
    <>
      {TEMAS.map(({ tema: cada, nombre }) => (
        <MenuItem key={cada} role="menuitemradio" aria-checked={cada === tema} onClick={() => alElegir(cada)}>
          <Icon name={ICONO_TEMA[cada]} size="s" />
          {nombre}
          {cada === tema && <Icon name="check" size="s" className="ms-auto" />}
        </MenuItem>
      ))}
    </>
  );
}
