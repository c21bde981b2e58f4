# A Python of its own with the pinned OpenFisca, and our numbers as its parameters; read by the other
# scripts.

openfisca_ready() {
    local here=$1 work=$2
    mkdir -p "$work"
    if [[ ! -x $work/venv/bin/python ]]; then
        python3 -m venv "$work/venv"
    fi
    if ! "$work/venv/bin/pip" install --quiet --disable-pip-version-check \
        --requirement "$here/requirements.txt"; then
        # The pinned version may have left the registry; the newest is better than no figure, and
        # its version is printed beside it.
        echo "pinned OpenFisca-Core cannot be had, taking the newest" >&2
        "$work/venv/bin/pip" install --quiet --disable-pip-version-check 'OpenFisca-Core[web-api]'
    fi
    rm -rf "$work/parameters"
    "$work/venv/bin/python" "$here/law_numbers.py" "$work/parameters"
    export OPENFISCA_PARAMETERS=$work/parameters PYTHONPATH=$here PYTHONDONTWRITEBYTECODE=1
    # One core for one core.
    export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 NUMEXPR_MAX_THREADS=1
}
