import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** Signs in on the page of that name. */
export async function ingresar(user: UserEvent, correo: string): Promise<void> {
  const campo = await screen.findByLabelText('Correo electrónico');
  await user.clear(campo);
  await user.type(campo, correo);
  await user.type(screen.getByLabelText('Contraseña'), 'kantuta123{Enter}');
}
