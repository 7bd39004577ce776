# Tests of theme, models and panes: no judging library, no window.
add_subdirectory(${CMAKE_CURRENT_SOURCE_DIR}/../support/pane_pictures support/pane_pictures)

function(add_pane_test name)
    add_executable(${name} ${name}.cpp)
    target_link_libraries(${name} PRIVATE assay_pane_samples Qt6::Test assay::compiler)
    add_test(NAME gui.${name} COMMAND ${name})
    set_tests_properties(gui.${name} PROPERTIES LABELS gui TIMEOUT 60
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()

foreach(name models_test panes_text_test panes_test)
    add_pane_test(${name})
endforeach()
