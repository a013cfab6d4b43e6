/** Debian 11's packages (glibc 2.31) that a binding is built against, by their place in the archive and their SHA-256. */
export const sysrootPackages = {
  x64: [
    [
      'g/glibc/libc6_2.31-13+deb11u11_amd64.deb',
      '05f7264da867b37f4c5ce49266b558ea1e81e05a9464f623152fca70f3550282',
    ],
    [
      'g/glibc/libc6-dev_2.31-13+deb11u11_amd64.deb',
      'e7f7b45d9c5cfcf37609f0b6efd3c645272c812144703af89dfd32218fcb0fd3',
    ],
    [
      'l/linux/linux-libc-dev_5.10.223-1_amd64.deb',
      'e3be603bd12377bb90fcfb0f2048ca3a81c886e49d6f09945b82159d1c54f7b2',
    ],
    [
      'g/gcc-10/libgcc-s1_10.2.1-6_amd64.deb',
      'e478f2709d8474165bb664de42e16950c391f30eaa55bc9b3573281d83a29daf',
    ],
  ],
  arm64: [
    [
      'g/glibc/libc6_2.31-13+deb11u11_arm64.deb',
      'baaa9aa184e2f21738c5819055e6740cc5b22f198e3f416e33f82b40ff6933d8',
    ],
    [
      'g/glibc/libc6-dev_2.31-13+deb11u11_arm64.deb',
      '28d478134722dcd4b0bd2045a199301d18713bf95947b9fce66634e7aeacab2e',
    ],
    [
      'l/linux/linux-libc-dev_5.10.223-1_arm64.deb',
      '8b6374a64412d33eac61d74f77b8f932da4b8a707ea8a614791e2a35b8917618',
    ],
    [
      'g/gcc-10/libgcc-s1_10.2.1-6_arm64.deb',
      'e2fcdb378d3c1ad1bcb64d4fb6b37aab44011152beca12a4944f435a2582df1f',
    ],
  ],
};
