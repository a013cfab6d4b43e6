import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';

/** Everything that was asked of Electron, in order; the stand-in for the `electron` module writes it. */
export const asked: string[] = [];

/** Answers that a test gives in the place of a person or of the system. */
export const answers = {
  lock: true,
  saveTo: [] as string[],
  boxes: [] as number[],
  userData: '',
  switches: {} as Record<string, string>,
  /** What goes wrong while the program gets ready. */
  fault: undefined as Error | undefined,
  printers: [{ name: '打印机' }] as unknown[],
  /** The state of the screen on a Linux desktop. */
  idle: 'active',
  areas: [{ x: 0, y: 0, width: 1366, height: 728 }],
};

/** What was said to the person in boxes. */
export const said: string[] = [];

const note = (what: string) => void asked.push(what);

class App extends EventEmitter {
  isPackaged = true;
  switches: Record<string, string> = {};
  commandLine = {
    getSwitchValue: (name: string) => answers.switches[name] ?? '',
    hasSwitch: (name: string) => name in answers.switches,
    appendSwitch: (name: string, value = '') => {
      this.switches[name] = value;
    },
  };
  /** What a second instance would hand over. */
  handed: unknown;
  requestSingleInstanceLock(data: unknown) {
    note('lock');
    this.handed = data;
    return answers.lock;
  }
  getAppPath = () => '/desk';
  setPath = (name: string) => note(`path ${name}`);
  disableHardwareAcceleration = () => note('no acceleration');
  relaunch = () => note('relaunch');
  enableSandbox = () => note('sandbox');
  async whenReady() {
    note('ready');
    if (answers.fault) throw answers.fault;
  }
  getPath = () => answers.userData;
  /** As Electron: the windows close first, and only then is it asked whether the program may end. */
  quit = () => {
    note('quit');
    const held = (event: string) => {
      let stopped = false;
      this.emit(event, {
        preventDefault: () => {
          stopped = true;
        },
      });
      return stopped;
    };
    if (held('before-quit')) return;
    for (const window of BrowserWindow.opened) if (!window.destroyed) window.close();
    if (BrowserWindow.opened.some((window) => !window.destroyed)) return note('quit held by a window');
    note(held('will-quit') ? 'quit held' : 'quit done');
  };
  exit = (code: number) => note(`exit ${code}`);
}

export const app = new App();

export const protocol = {
  declared: undefined as unknown,
  registerSchemesAsPrivileged(schemes: unknown) {
    note('declare scheme');
    protocol.declared = schemes;
  },
};

/** Keeps the handlers a session is given, by the method that set them. */
export class Session extends EventEmitter {
  readonly partition: string;
  constructor(partition: string) {
    super();
    this.partition = partition;
  }
  protocol = {
    handler: undefined as undefined | ((request: Request) => Promise<Response>),
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
      note(`serve ${scheme}`);
      this.protocol.handler = handler;
    },
  };
  handlers: Record<string, (...args: never[]) => unknown> = {};
  webRequest = { onBeforeRequest: (handler: (...args: never[]) => unknown) => this.keep('request', handler) };
  keep(name: string, handler: (...args: never[]) => unknown) {
    this.handlers[name] = handler;
    note(`session ${name}`);
  }
  setPermissionRequestHandler = (handler: () => void) => this.keep('permission', handler);
  setPermissionCheckHandler = (handler: () => void) => this.keep('check', handler);
  setDevicePermissionHandler = (handler: () => void) => this.keep('device', handler);
  setDisplayMediaRequestHandler = (handler: () => void) => this.keep('display', handler);
  setBluetoothPairingHandler = (handler: () => void) => this.keep('bluetooth', handler);
  setSpellCheckerEnabled = (on: boolean) => note(`spelling ${on}`);
  setProxy = async ({ mode }: { mode: string }) => note(`proxy ${mode}`);
}

export const session = {
  defaultSession: new Session('default'),
  opened: [] as Session[],
  fromPartition(name: string) {
    const made = new Session(name);
    session.opened.push(made);
    return made;
  },
};
export const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleState: () => answers.idle });

type Item = { role: string; label: string; enabled: boolean };
export const Menu = {
  shown: [] as Item[][],
  setApplicationMenu: (menu: null) => note(`menu ${menu}`),
  buildFromTemplate: (items: Item[]) => ({ popup: () => void Menu.shown.push(items) }),
};
export const screen = {
  getPrimaryDisplay: () => ({ workArea: answers.areas[0] }),
  getAllDisplays: () => answers.areas.map((workArea) => ({ workArea })),
};

export class MessageChannelMain {
  constructor() {
    const { port1, port2 } = new MessageChannel();
    Object.assign(this, { port1, port2 });
  }
}

/** The core's process as the main process sees it; a test plays the process. */
export class Child extends EventEmitter {
  sent: { order: { kind: string; call?: number }; ports: unknown[] }[] = [];
  killed = false;
  postMessage = (order: { kind: string }, ports: unknown[] = []) => void this.sent.push({ order, ports });
  kill = () => {
    this.killed = true;
    this.emit('exit', 1);
  };
}

export const utilityProcess = {
  children: [] as Child[],
  fork(entry: string, args: string[]) {
    note(`fork ${entry.split(/[\\/]/).at(-1)} ${args.join(' ')}`);
    const child = new Child();
    utilityProcess.children.push(child);
    return child;
  },
};

type Invoked = (event: unknown, request: unknown) => Promise<unknown>;
export const ipcMain = {
  handlers: new Map<string, Invoked>(),
  handle(channel: string, handler: Invoked) {
    note(`handle ${channel}`);
    ipcMain.handlers.set(channel, handler);
  },
};

export const dialog = {
  showErrorBox: (title: string, text: string) => void said.push(`${title}：${text}`),
  async showSaveDialog(_window: unknown, options: { defaultPath: string }) {
    said.push(`存为 ${options.defaultPath}`);
    const filePath = answers.saveTo.shift() ?? '';
    return { canceled: filePath === '', filePath };
  },
  async showMessageBox(...args: unknown[]) {
    said.push((args.at(-1) as { message: string }).message);
    return { response: answers.boxes.shift() ?? 0 };
  },
  showMessageBoxSync(_window: unknown, options: { message: string }) {
    said.push(options.message);
    return answers.boxes.shift() ?? 0;
  },
};

/** A system that keeps secrets for this login: turned round and marked, so that an open one would be seen. */
export const safeStorage = {
  available: true,
  backend: 'gnome_libsecret',
  login: '登录一',
  getSelectedStorageBackend: () => safeStorage.backend,
  isAsyncEncryptionAvailable: async () => safeStorage.available,
  encryptStringAsync: async (text: string) =>
    Buffer.from(`${safeStorage.login}:${[...text].reverse().join('')}`),
  async decryptStringAsync(bytes: Buffer) {
    const [login, text = ''] = bytes.toString().split(':');
    if (login !== safeStorage.login) throw new Error('another login');
    return { result: [...text].reverse().join(''), shouldReEncrypt: false };
  },
};

class WebContents extends EventEmitter {
  zoom = 0;
  send = (channel: string) => note(`tell page ${channel}`);
  reload = () => note('reload');
  getZoomLevel = () => this.zoom;
  setZoomLevel = (level: number) => {
    this.zoom = level;
  };
}

export class BrowserWindow extends EventEmitter {
  static opened: BrowserWindow[] = [];
  readonly options: Record<string, unknown>;
  minimized = false;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    note('window');
    BrowserWindow.opened.push(this);
  }
  webContents = new WebContents();
  destroyed = false;
  isDestroyed = () => this.destroyed;
  /** As a click on the cross or the program's own call: whoever listens may hold it. */
  close = () => {
    let held = false;
    this.emit('close', {
      preventDefault: () => {
        held = true;
      },
    });
    note(held ? 'close held' : 'closed');
    this.destroyed = !held;
    if (!held) this.emit('closed');
  };
  static fromWebContents = () => null;
  loadURL = async (url: string) => note(`load ${url}`);
  show = () => note('show');
  focus = () => note('focus');
  restore = () => note('restore');
  isMinimized = () => this.minimized;
  maximized = false;
  isMaximized = () => this.maximized;
  maximize = () => {
    this.maximized = true;
    note('maximize');
  };
  getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 700 });
}

export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: async (channel: string, request: unknown) => ({ channel, request }),
});
export const contextBridge = {
  exposed: {} as Record<string, unknown>,
  exposeInMainWorld(name: string, value: unknown) {
    contextBridge.exposed[name] = value;
  },
};
