/**
 * Web server snippets with the security headers of every other way to serve the app. `npm run deploy:snippets` writes
 * them to docs/deploy/; a test fails when they are not current.
 */
import { INMUTABLE, NO_CACHE, NO_STORE, securityHeaders } from './security-headers.ts';

type Cabeceras = Record<string, string>;

export interface Despliegue {
  /** Where the backend listens, seen from the web server. Its routes have no `/api` prefix. */
  backend: string;
  /** Name the shop opens in the browser. */
  host: string;
}

const POR_DEFECTO: Despliegue = { backend: 'http://127.0.0.1:3000', host: 'kantuta.example' };
const AVISO = 'Generated from config/security-headers.ts by `npm run deploy:snippets`. Edit there, not here.';

const enLineas = (cabeceras: Cabeceras, linea: (nombre: string, valor: string) => string): string =>
  Object.entries(cabeceras)
    .map(([nombre, valor]) => linea(nombre, valor))
    .join('\n');

/** nginx replaces inherited headers in every location that adds one, hence a file to include in each of them. */
const nginxCabeceras = (cabeceras: Cabeceras): string => `# ${AVISO}
${enLineas(cabeceras, (nombre, valor) => `add_header ${nombre} "${valor}" always;`)}
`;

const nginx = ({ backend, host }: Despliegue): string => `# ${AVISO}
# Goes into the http block (e.g. /etc/nginx/conf.d/kantuta.conf), beside kantuta-headers.conf.
map $http_upgrade $kantuta_connection {
  default upgrade;
  '' '';
}

# Any other name is refused, by http without an answer and by https without a certificate: a Host is typed by whoever asks. Take
# the distribution's own default site away (e.g. /etc/nginx/sites-enabled/default), there is one for each port.
server {
  listen 80 default_server;
  server_name _;
  return 444;
}

server {
  listen 443 ssl default_server;
  server_name _;
  ssl_reject_handshake on;
  # What shook hands under our name and then asks for another one.
  return 444;
}

server {
  listen 80;
  server_name ${host};
  return 308 https://${host}$request_uri;
}

server {
  listen 443 ssl;
  server_name ${host};
  ssl_certificate /etc/nginx/tls/kantuta.crt;
  ssl_certificate_key /etc/nginx/tls/kantuta.key;
  ssl_protocols TLSv1.2 TLSv1.3;
  server_tokens off;
  root /srv/kantuta/dist;

  gzip on;
  gzip_types text/css text/javascript application/javascript application/json image/svg+xml;

  location = /index.html {
    include kantuta-headers.conf;
    add_header Cache-Control "${NO_STORE}" always;
  }

  location = /sw.js {
    try_files $uri =404;
    include kantuta-headers.conf;
    add_header Cache-Control "${NO_CACHE}" always;
  }

  # Never the app's page in place of a file that is gone; only a file that exists is kept by the browser.
  location /assets/ {
    try_files $uri =404;
    include kantuta-headers.conf;
    add_header Cache-Control "${INMUTABLE}";
  }

  # The backend knows no /api prefix. A long list takes it many seconds; /api/socket.io/ is the live channel of a build with
  # VITE_SOCKET_URL=/api.
  location /api/ {
    proxy_pass ${backend}/;
    proxy_http_version 1.1;
    proxy_set_header Host $host;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $kantuta_connection;
    proxy_read_timeout 150s;
    include kantuta-headers.conf;
    add_header Cache-Control "${NO_STORE}" always;
  }

  # For whoever issues the certificate; a file that is not there is not the app's page.
  location /.well-known/ {
    try_files $uri =404;
    include kantuta-headers.conf;
    add_header Cache-Control "${NO_STORE}" always;
  }

  location ~ /\\.(?!well-known/) {
    include kantuta-headers.conf;
    return 404;
  }

  location / {
    try_files $uri /index.html;
    include kantuta-headers.conf;
    add_header Cache-Control "${NO_STORE}" always;
  }
}
`;

const caddy = (cabeceras: Cabeceras, { backend, host }: Despliegue): string => `# ${AVISO}
{
	# The redirect is written out below: Caddy's own one leads wherever the Host says.
	auto_https disable_redirects
	servers {
		# What shook hands under our name and then asks for another one is 403; for any other name there is no certificate.
		strict_sni_host on
	}
}

(cabeceras) {
	header {
${enLineas(cabeceras, (nombre, valor) => `\t\t${nombre} "${valor}"`)}
		-Server
	}
}

# By the path as it was asked for: try_files has put another one in its place.
(sin_ocultos) {
	@oculto vars_regexp {http.request.orig_uri.path} /\\.
	error @oculto 404
}

http://${host} {
	redir https://${host}{uri} 308
}

# Any other name: a Host is typed by whoever asks.
http:// {
	abort
}

${host} {
	root * /srv/kantuta/dist
	encode zstd gzip
	import cabeceras

	# The backend knows no /api prefix. The live channel of a build with VITE_SOCKET_URL=/api goes through here too.
	handle_path /api/* {
		header Cache-Control "${NO_STORE}"
		reverse_proxy ${backend}
	}

	handle /sw.js {
		header Cache-Control "${NO_CACHE}"
		file_server
	}

	# Never the app's page in place of a file that is gone; only a file that exists is kept by the browser.
	handle /assets/* {
		import sin_ocultos
		@existe file
		header @existe Cache-Control "${INMUTABLE}"
		file_server
	}

	# For whoever issues the certificate; a file that is not there is not the app's page.
	handle /.well-known/* {
		header Cache-Control "${NO_STORE}"
		@oculto path_regexp ^/\\.well-known/(.*/)?\\.
		error @oculto 404
		file_server
	}

	handle {
		header Cache-Control "${NO_STORE}"
		import sin_ocultos
		try_files {path} /index.html
		file_server {
			hide .*
		}
	}

	handle_errors {
		import cabeceras
		respond {http.error.status_code}
	}
}
`;

/** File name → text, for https. */
export function deploySnippets(despliegue: Despliegue = POR_DEFECTO): Record<string, string> {
  const cabeceras = securityHeaders({ https: true });
  return {
    'nginx.conf': nginx(despliegue),
    'kantuta-headers.conf': nginxCabeceras(cabeceras),
    Caddyfile: caddy(cabeceras, despliegue),
  };
}
