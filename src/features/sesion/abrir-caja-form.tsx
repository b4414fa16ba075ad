import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { formatCifra, parseMonto } from '@/lib/monto';
import { Field, FieldShell } from '@/ui/field';
import { ErrorLine } from '@/ui/error-line';
import { Icon } from '@/ui/icon';
import { MontoField } from '@/ui/monto-field';
import { ESPECIALIDADES, type Caja } from './caja';
import { useAbrirCaja } from './caja-mutations';
import { cajasQuery } from './caja-queries';
import { useEstadosDeCajas } from './estados-cajas';
import { porNombre } from './orden-cajas';
import { useUsuario } from './sesion-store';
import { textoDeErrorDeCaja } from './textos-caja';

interface AbrirCajaFormProps {
  /** The cajas to choose from; every active one when left out. */
  cajas?: readonly Caja[];
  /** The one to open, when the page is already about it: nothing is asked. */
  idCaja?: number;
  /** A way to fill in the opening amount, drawn under it where it can be changed. null: nobody says, as at first. */
  renderContador?: (poner: (texto: string | null) => void) => ReactNode;
}

const NINGUNA: readonly Caja[] = [];

/** Opens a till for the signed-in user. */
export function AbrirCajaForm({ cajas, idCaja, renderContador }: AbrirCajaFormProps) {
  const usuario = useUsuario();
  const { data } = useQuery({ ...cajasQuery(), enabled: cajas === undefined });
  const lista = (cajas ?? data ?? NINGUNA).toSorted(porNombre);
  const estados = useEstadosDeCajas(idCaja === undefined ? lista : NINGUNA, usuario.id);
  const tipoDe = ({ id }: Caja) => estados.get(id)?.tipo ?? 'cargando';
  const abierta = (una: Caja) => ['propia', 'ajena'].includes(tipoDe(una));
  const [elegida, setElegida] = useState(idCaja);
  const propuesta = lista.find((una) => !abierta(una))?.id;
  // Once it is known which are free the offer stands: a later read must not put another caja under a typed amount.
  if (elegida === undefined && propuesta !== undefined && !lista.some((una) => tipoDe(una) === 'cargando'))
    setElegida(propuesta);
  const caja = lista.find(({ id }) => id === (elegida ?? propuesta));
  // null: nobody has typed, so the caja's own saldo stands there.
  const [tecleado, setTecleado] = useState<string | null>(null);
  const [intentado, setIntentado] = useState(false);
  const { ejecutar, enCurso, error, olvidarError } = useAbrirCaja();

  const fijo = usuario.rol !== 'Administrador';
  const texto = fijo || tecleado === null ? (caja ? formatCifra(caja.saldo) : '') : tecleado;
  const leido = parseMonto(texto);

  const abrir = async () => {
    setIntentado(true);
    // An Operador opens with the saldo as it stands, whatever it is: nothing is typed.
    if (!caja || (!fijo && !leido.ok)) return;
    await ejecutar({
      id_caja: caja.id,
      monto_inicial: !fijo && leido.ok ? leido.centavos : undefined,
    });
  };

  return (
    <form
      className="grid gap-3 w-full max-w-md"
      aria-label="Abrir caja"
      aria-busy={enCurso}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void abrir();
      }}
    >
      {idCaja === undefined && (
        <FieldShell label="Caja">
          {(control) => (
            <span className="pick">
              <select
                className="input"
                {...control}
                value={caja?.id ?? ''}
                disabled={enCurso}
                onChange={(event) => {
                  setElegida(Number(event.target.value));
                  // It was the money of the other one.
                  setTecleado(null);
                  olvidarError();
                }}
              >
                {!caja && <option value="">Elija la caja</option>}
                {lista.map((una) => (
                  <option key={una.id} value={una.id} disabled={abierta(una)}>
                    {`${una.nombre} · ${ESPECIALIDADES[una.especialidad]}${abierta(una) ? ' (abierta)' : ''}`}
                  </option>
                ))}
              </select>
              <Icon name="down" />
            </span>
          )}
        </FieldShell>
      )}
      {fijo ? (
        <Field
          label="Monto inicial (Bs)"
          inputClassName="is-money"
          value={texto}
          readOnly
          hint="La caja abre con el saldo que tiene; el servidor no permite cambiarlo."
        />
      ) : (
        <MontoField
          label="Monto inicial (Bs)"
          value={texto}
          onTexto={(tecleo) => {
            // Leaving the field as it was is no typing.
            if (tecleo === texto) return;
            setTecleado(tecleo);
            setElegida(caja?.id);
          }}
          readOnly={enCurso}
          error={intentado && !leido.ok ? leido.mensaje : undefined}
          hint="Lo que hay en la gaveta al empezar. Reemplaza el saldo de la caja."
        />
      )}
      {!fijo && renderContador?.(setTecleado)}
      {error && <ErrorLine>{textoDeErrorDeCaja(error)}</ErrorLine>}
      <button className="btn is-primary" type="submit" aria-disabled={enCurso || !caja}>
        <Icon name="drawer" />
        {enCurso ? 'Abriendo…' : 'Abrir caja'}
      </button>
    </form>
  );
}
