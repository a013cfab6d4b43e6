/** Loaded before a process starts: its clock runs as usual, from 9 o'clock of the day in DESK_DAY. */
const ahead = new Date(`${process.env.DESK_DAY}T09:00:00`).getTime() - Date.now();
const machine = Date.now;
const now = () => machine() + ahead;

globalThis.Date = new Proxy(Date, {
  construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
