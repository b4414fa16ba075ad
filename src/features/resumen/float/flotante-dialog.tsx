import { useId, useState, type SubmitEvent } from 'react';
import { parseDiaTecleado, formatDiaIso, hoy, type Dia } from '@/lib/fecha';
import { formatCifra, parseMonto } from '@/lib/monto';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';
import { Dialog } from '@/ui/dialog/dialog';
import { Field } from '@/ui/form/field';
import { ErrorLine } from '@/ui/form/error-line';
import { MontoField } from '@/ui/form/monto-field';
import { guardarFlotante, type Flotante, type Saldo } from './flotante';

interface FlotanteDialogProps {
  flotante: Flotante | null;
  desde: Dia;
  bancos: readonly string[];
  onCerrar: () => void;
}

/** Those typed before, then every institution with operations. */
const juntar = (flotante: Flotante | null, bancos: readonly string[]): string[] => {
  const porClave = new Map<string, string>();
  for (const banco of [...(flotante?.saldos ?? []).map((saldo) => saldo.banco), ...bancos]) {
    const clave = normalizarBusqueda(banco);
    if (clave !== '' && !porClave.has(clave)) porClave.set(clave, banco);
  }
  return [...porClave.values()].toSorted((a, b) => a.localeCompare(b, 'es'));
};

const tecleadoDe = (flotante: Flotante | null, banco: string): string => {
  const saldo = flotante?.saldos.find((cada) => normalizarBusqueda(cada.banco) === normalizarBusqueda(banco));
  return saldo ? formatCifra(saldo.monto) : '';
};

function errorDeDia(texto: string): string | undefined {
  const dia = parseDiaTecleado(texto);
  if (dia === null) return 'Escriba la fecha como 23/11/2026';
  return dia > hoy() ? 'El saldo inicial no puede ser de un día que aún no llega' : undefined;
}

/** The Administrador types what each institution's app showed at the beginning of a day. */
export function FlotanteDialog({ flotante, desde, bancos, onCerrar }: FlotanteDialogProps) {
  const id = useId();
  // Those of the moment it opened: another one that comes meanwhile must not move a figure under its neighbour's name.
  const [entidades] = useState(() => juntar(flotante, bancos));
  const [dia, setDia] = useState(() => formatDiaIso(flotante?.desde ?? (desde > hoy() ? hoy() : desde)));
  const [textos, setTextos] = useState(() => entidades.map((banco) => tecleadoDe(flotante, banco)));
  const [visto, setVisto] = useState(false);
  const [falla, setFalla] = useState(false);
  const leidos = textos.map((texto) => (texto.trim() === '' ? null : parseMonto(texto)));
  const errores = leidos.map((leido) => (leido && !leido.ok ? leido.mensaje : undefined));
  const enviar = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setVisto(true);
    const suyo = parseDiaTecleado(dia);
    if (suyo === null || errorDeDia(dia) || errores.some(Boolean)) return;
    const saldos = entidades.flatMap((banco, k): Saldo[] => {
      const leido = leidos[k];
      return leido?.ok ? [{ banco, monto: leido.centavos }] : [];
    });
    try {
      guardarFlotante({ desde: suyo, saldos });
      onCerrar();
    } catch {
      setFalla(true);
    }
  };
  return (
    <Dialog
      titulo="Saldos digitales iniciales"
      onCerrar={onCerrar}
      pie={
        <>
          <button className="btn" type="button" onClick={onCerrar}>
            Volver
          </button>
          <button className="btn is-primary" type="submit" form={id}>
            Guardar saldos
          </button>
        </>
      }
    >
      <form id={id} className="dlg-body float-form" noValidate onSubmit={enviar}>
        <p className="muted">
          Lo que mostraba la aplicación de cada entidad al empezar ese día. Se guarda solo en este equipo;
          deje vacío lo que no use.
        </p>
        <Field
          label="Al empezar el día"
          inputMode="numeric"
          value={dia}
          error={visto ? errorDeDia(dia) : undefined}
          onChange={(event) => setDia(event.target.value)}
        />
        {entidades.map((banco, k) => (
          <MontoField
            key={banco}
            label={`${banco} (Bs)`}
            value={textos[k] ?? ''}
            error={visto ? errores[k] : undefined}
            onTexto={(texto) => setTextos((antes) => antes.map((cada, i) => (i === k ? texto : cada)))}
          />
        ))}
        {entidades.length === 0 && <p>Todavía no hay operaciones con ninguna entidad.</p>}
        {falla && <ErrorLine>Este navegador no dejó guardar los saldos.</ErrorLine>}
      </form>
    </Dialog>
  );
}
