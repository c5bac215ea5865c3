# Sourced by scripts of .ci: need <package> <command> installs a package when its command is missing.
need() {
  if ! command -v "$2" >/dev/null; then
    if [ -z "${updated:-}" ]; then apt-get update -qq; updated=yes; fi
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" >/dev/null
  fi
}
