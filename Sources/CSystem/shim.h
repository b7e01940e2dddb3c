/* Of Glibc, but only declared where _GNU_SOURCE is defined before everything else. */
int syncfs(int descriptor);
