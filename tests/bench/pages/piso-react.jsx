/** A sign-in form that React alone draws: what no app on React can be faster than without being in the HTML. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Ingreso() {
  const [correo, setCorreo] = useState('');
  const [clave, setClave] = useState('');
  return (
    <main>
      <h1>Iniciar sesión</h1>
      <form onSubmit={(evento) => evento.preventDefault()}>
        <label>
          Correo electrónico
          <input value={correo} onChange={({ target }) => setCorreo(target.value)} />
        </label>
        <label>
          Contraseña
          <input type="password" value={clave} onChange={({ target }) => setClave(target.value)} />
        </label>
        <button type="submit">Ingresar</button>
      </form>
      <p>
        Caja de agente bancario: depósitos, retiros y pagos con QR de los bancos con los que trabaja la
        tienda.
      </p>
    </main>
  );
}

createRoot(document.getElementById('root')).render(<Ingreso />);
