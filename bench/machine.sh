# Says what the figures below were measured on; read by the other scripts.

machine() {
    echo "date: $(date +%F)"
    echo "processors: $(getconf _NPROCESSORS_ONLN), $(lscpu | sed -n 's/^Model name: *//p' | head -n 1)"
    echo "memory: $(free -g | awk '/^Mem:/ { print $2 }') GiB; load: $(cut -d ' ' -f 1-3 /proc/loadavg)"
    echo "system: $(. /etc/os-release && echo "$PRETTY_NAME"), Linux $(uname -r)"
    echo "$(rustc --version), $(python3 --version)"
}
