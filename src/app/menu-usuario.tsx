import { useId, useState } from 'react';
import { Link } from 'react-router-dom';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { IconButton } from '@/ui/button/icon-button';
import { Menu, MenuItem } from '@/ui/menu/menu';
import { useMenu } from '@/ui/menu/use-menu';
import { Icon, type IconName } from '@/ui/icon';
import { rutas } from './routes';
import { elegirTema, leerTema, TEMAS, type Tema } from './tema';
import { menuItemClass } from '@/ui/menu/menu-look';

const ICONO_TEMA: Record<Tema, IconName> = { sistema: 'gear', claro: 'sun', oscuro: 'moon' };

interface MenuUsuarioProps {
  onAyuda: () => void;
  onSalir: () => void;
}

export function MenuUsuario({ onAyuda, onSalir }: MenuUsuarioProps) {
  const usuario = useUsuario();
  const { abierto, setAbierto, boton, menu, cerrar, alTeclear, alBajar } = useMenu();
  const id = useId();

  return (
    <div className="relative max-sm:col-start-5">
      <IconButton
        ref={boton}
        icono="user"
        look="round"
        aria-label="Menú de usuario"
        aria-haspopup="menu"
        aria-expanded={abierto}
        aria-controls={id}
        onClick={() => setAbierto(!abierto)}
        onKeyDown={alBajar}
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
              onSalir();
            }}
          >
            <Icon name="exit" size="s" />
            Salir
          </MenuItem>
        </Menu>
      )}
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
