/** The seconds that a machine has been up, a hundred more at each look: a wait after a wrong password is over by the next call. */
export function waitsOver(): () => number {
  let up = 0;
  return () => {
    up += 100;
    return up;
  };
}
