import { zodResolver } from '@hookform/resolvers/zod';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { useAjustes } from '@/domain/ajustes/ajustes';
import { useNombreCaja } from '@/domain/caja/caja-de-sesion-queries';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import {
  CODIGO_BOLIVIA,
  destinatarioFormSchema,
  enlaceWhatsapp,
  useEnviarWhatsapp,
  type DesenlaceMensaje,
  type MensajeSaliente,
} from '@/domain/whatsapp/mensaje-saliente';
import { textoDeError } from '@/lib/api-error';
import { Button } from '@/ui/button/button';
import { TextLink } from '@/ui/button/button-link';
import { Dialog } from '@/ui/dialog/dialog';
import { dialogBodyClass } from '@/ui/dialog/dialog-look';
import { Field } from '@/ui/form/field';
import { Icon } from '@/ui/icon';
import { Notice, NoticeActs } from '@/ui/notice/notice';
import { textoComprobante } from './texto-comprobante';

interface ComprobanteWhatsappProps {
  transaccion: TransaccionAgente;
  onCerrar: () => void;
}

const focoAlListo = (boton: HTMLButtonElement | null): void => boton?.focus();

/** Sends the voucher of one operation as a text. What becomes of it says nothing about the operation. */
export function ComprobanteWhatsapp({ transaccion, onCerrar }: ComprobanteWhatsappProps) {
  const idForm = useId();
  const idTexto = useId();
  const { nombre_tienda: tienda } = useAjustes();
  const caja = useNombreCaja(transaccion.id_sesion_caja);
  const texto = textoComprobante({ transaccion, tienda, caja });
  const { enviar, enCurso, desenlace, mensaje } = useEnviarWhatsapp();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(destinatarioFormSchema),
    defaultValues: { codigo: CODIGO_BOLIVIA, telefono: '' },
  });
  const { errors } = formState;
  // Sent, or perhaps sent: another press could only send it twice.
  const terminado = desenlace?.estado === 'enviado' || desenlace?.estado === 'duda';
  const cerrar = enCurso ? undefined : onCerrar;
  const pedir = handleSubmit(({ codigo, telefono }) => {
    if (!terminado) enviar({ code: codigo, phone: telefono, message: texto });
  });
  const fijo = enCurso || terminado;
  return (
    <Dialog
      titulo="Comprobante por WhatsApp"
      onCerrar={cerrar}
      pie={
        terminado ? (
          <Button ref={focoAlListo} onClick={onCerrar}>
            Listo
          </Button>
        ) : (
          <>
            <Button aria-disabled={enCurso} onClick={cerrar}>
              Volver
            </Button>
            <Button variant="primary" type="submit" form={idForm} aria-disabled={enCurso}>
              <Icon name={enCurso ? 'sync' : 'chat'} size="s" girando={enCurso} />
              {enCurso ? 'Enviando…' : 'Enviar'}
            </Button>
          </>
        )
      }
    >
      <form
        id={idForm}
        className={dialogBodyClass}
        aria-busy={enCurso}
        autoComplete="off"
        noValidate
        onSubmit={(event) => void pedir(event)}
      >
        <div className="grid grid-cols-[8rem_minmax(0,1fr)] items-start gap-3">
          <Field
            label="Código de país"
            inputMode="tel"
            readOnly={fijo}
            error={errors.codigo?.message}
            {...register('codigo')}
          />
          <Field
            label="Número de WhatsApp"
            data-foco=""
            inputMode="tel"
            readOnly={fijo}
            error={errors.telefono?.message}
            hint="No se guarda en ningún lugar."
            {...register('telefono')}
          />
        </div>
        <div className="grid gap-1">
          <h3 id={idTexto} className="text-xs font-semibold">
            Mensaje
          </h3>
          <p
            role="note"
            aria-labelledby={idTexto}
            className="rounded-control border border-line bg-surface-2 px-3 py-2 text-sm wrap-anywhere whitespace-pre-line"
          >
            {texto}
          </p>
        </div>
        {enCurso && <p role="status">Enviando…</p>}
        {desenlace && mensaje && <Desenlace desenlace={desenlace} mensaje={mensaje} />}
      </form>
    </Dialog>
  );
}

interface DesenlaceProps {
  desenlace: DesenlaceMensaje;
  mensaje: MensajeSaliente;
}

const EN_DUDA =
  'No sabemos si se envió. No se repite por sí solo: mire en el chat del cliente si llegó antes de mandarlo otra vez.';

function fraseDe(desenlace: DesenlaceMensaje, { code, phone }: MensajeSaliente): string {
  switch (desenlace.estado) {
    case 'enviado':
      return `Enviado por WhatsApp al +${code} ${phone}.`;
    case 'sin-vincular':
      return 'No se envió: el WhatsApp de la tienda no está vinculado.';
    case 'duda':
      return EN_DUDA;
    case 'rechazado':
      if (desenlace.error === null) return 'No se envió: WhatsApp lo rechazó.';
      return desenlace.error.motivo === 'validacion'
        ? 'No se envió: el sistema no aceptó ese número. Revíselo.'
        : `No se envió. ${textoDeError(desenlace.error)}`;
  }
}

function Desenlace({ desenlace, mensaje }: DesenlaceProps) {
  const frase = fraseDe(desenlace, mensaje);
  if (desenlace.estado === 'enviado')
    return (
      <Notice tono="in" icono="okc" as="p" role="status">
        {frase}
      </Notice>
    );
  const enDuda = desenlace.estado === 'duda';
  return (
    <Notice tono={enDuda ? 'caution' : 'danger'} icono={enDuda ? 'question' : 'err'} role="alert">
      <p>{frase}</p>
      <NoticeActs>
        <TextLink to={enlaceWhatsapp(mensaje)} target="_blank" rel="noopener noreferrer">
          <Icon name="external" size="s" />
          Abrir WhatsApp
        </TextLink>
      </NoticeActs>
    </Notice>
  );
}
