import { spawn } from 'node:child_process';

/** The command that opens an address on this system, or undefined where there is no display to open it on. */
export function openCommand(
  url: string,
  platform: NodeJS.Platform,
  environment: Record<string, string | undefined>,
): [string, string[]] | undefined {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  if (platform === 'darwin') return ['open', [url]];
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ['xdg-open', [url]] : undefined;
}

/** Opens an address in the person's browser; false where there is no display or nothing that opens it. */
export async function openBrowser(url: string): Promise<boolean> {
  const command = openCommand(url, process.platform, process.env);
  if (!command) return false;
  return new Promise((resolve) => {
    const child = spawn(command[0], command[1], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
