import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Operacion, Otra } from '@/engines/envios/envios';
import { buscarParecida, otraQue, type Parecida } from '@/engines/operaciones/operaciones';
import { formatDesde } from '@/lib/fecha';
import { formatCifra } from '@/lib/monto';
import { limpia, refKey } from '@/lib/referencia';
import { Field } from '@/ui/form/field';
import { zodResolver } from '@hookform/resolvers/zod';
import { MontoField } from '@/ui/form/monto-field';
import { conEscape } from './con-escape';
import { correccionSchema, corrigeTodo, type Correccion, type CorreccionTecleada } from './correccion';
import { Button } from '@/ui/button/button';
import { Notice } from '@/ui/notice/notice';
import { TrayActs } from '@/features/bandeja/tray-parts';

interface CorregirFormProps {
  op: Operacion;
  ocupado: boolean;
  onVolver: () => void;
  /** `parecidaA`: the nearly equal operation that the person was asked about */
  onGuardar: (correccion: Correccion, parecidaA?: Otra) => void;
}

/** The operation that takes its place: another reference where a row holds the old one, anything after a refusal. */
export function CorregirForm({ op, ocupado, onVolver, onGuardar }: CorregirFormProps) {
  const { datos } = op;
  const todo = corrigeTodo(op);
  const { register, handleSubmit, setError, setFocus, formState } = useForm<
    CorreccionTecleada,
    unknown,
    Correccion
  >({
    resolver: zodResolver(correccionSchema),
    defaultValues: {
      banco: datos.banco,
      monto: formatCifra(datos.monto),
      comision_cliente: formatCifra(datos.comision_cliente),
      nro_referencia: datos.nro_referencia,
    },
  });
  const { errors } = formState;
  const client = useQueryClient();
  const [parecida, setParecida] = useState<Parecida>();
  // The question is about what stands there: it does not change while it is asked.
  const quieto = ocupado || parecida !== undefined;
  const guardar = handleSubmit(async (correccion) => {
    if (!todo && refKey(correccion.nro_referencia) === refKey(datos.nro_referencia)) {
      setError('nro_referencia', { message: 'Es la misma referencia' }, { shouldFocus: true });
      return;
    }
    const hallada = await buscarParecida(client, { ...datos, ...correccion }, { opId: op.opId });
    if (hallada) setParecida(hallada);
    else onGuardar(correccion);
  });
  const corregir = () => {
    setParecida(undefined);
    setFocus('nro_referencia', { shouldSelect: true });
  };
  const esOtra = (hallada: Parecida) => handleSubmit((correccion) => onGuardar(correccion, otraQue(hallada)));
  return (
    <form
      ref={conEscape(parecida ? corregir : onVolver)}
      className="grid gap-3 rounded-control bg-surface-2 p-3"
      aria-label={`Corregir la referencia ${datos.nro_referencia}`}
      noValidate
      onSubmit={(event) => void guardar(event)}
    >
      {todo && (
        <>
          <Field label="Banco" readOnly={quieto} error={errors.banco?.message} {...register('banco')} />
          <div className="grid grid-cols-2 items-end gap-3">
            <MontoField
              label="Monto (Bs)"
              readOnly={quieto}
              error={errors.monto?.message}
              {...register('monto')}
            />
            <MontoField
              label="Comisión al cliente (Bs)"
              readOnly={quieto}
              error={errors.comision_cliente?.message}
              {...register('comision_cliente')}
            />
          </div>
        </>
      )}
      <Field
        label="N.º de referencia"
        look="ref"
        data-primero
        readOnly={quieto}
        error={errors.nro_referencia?.message}
        {...register('nro_referencia')}
      />
      {parecida ? (
        <EsLaMisma
          parecida={parecida}
          ocupado={ocupado}
          onCorregir={corregir}
          onEsOtra={() => void esOtra(parecida)()}
        />
      ) : (
        <TrayActs>
          <Button size="small" onClick={onVolver}>
            Volver
          </Button>
          <Button variant="primary" size="small" type="submit" aria-disabled={ocupado}>
            Guardar y enviar
          </Button>
        </TrayActs>
      )}
    </form>
  );
}

interface EsLaMismaProps {
  parecida: Parecida;
  ocupado: boolean;
  onCorregir: () => void;
  onEsOtra: () => void;
}

const enfocar = (boton: HTMLButtonElement | null): void => boton?.focus();

function EsLaMisma({ parecida, ocupado, onCorregir, onEsOtra }: EsLaMismaProps) {
  const { nro_referencia, cuando, serverId } = otraQue(parecida);
  const desde = `${serverId === null ? 'en Pendientes desde' : 'registrada'} ${formatDesde(cuando)}`;
  return (
    <>
      <Notice tono="caution" icono="warn" role="status">
        <p>
          Ya existe {limpia(nro_referencia)}, {desde}, del mismo banco, tipo y monto. ¿Es la misma operación?
          Si lo es, no la guarde otra vez.
        </p>
      </Notice>
      <TrayActs>
        <Button variant="primary" size="small" ref={enfocar} onClick={onCorregir}>
          Corregir
        </Button>
        <Button size="small" aria-disabled={ocupado} onClick={() => !ocupado && onEsOtra()}>
          Es otra operación
        </Button>
      </TrayActs>
    </>
  );
}
