# Tests of theme, models and panes: no judging library, no window.
add_subdirectory(${CMAKE_CURRENT_SOURCE_DIR}/../support/pane_pictures support/pane_pictures)

function(add_pane_test name)
    add_executable(${name} ${name}.cpp)
    target_link_libraries(${name} PRIVATE assay_pane_samples Qt6::Test assay::compiler)
    add_test(NAME gui.${name} COMMAND ${name})
    set_tests_properties(gui.${name} PROPERTIES LABELS gui TIMEOUT 60
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()

foreach(name browser_test models_test latex_test math_test hostile_statement_test panes_text_test panes_test diff_test
        custom_inputs_test results_test statement_test)
    add_pane_test(${name})
endforeach()
add_dependencies(statement_test assay_documents)
target_link_libraries(statement_test PRIVATE gui_test_options)
find_package(Qt6 6.8 REQUIRED COMPONENTS PrintSupport)
find_library(QCUSTOMPLOT_LIBRARY NAMES QCustomPlotQt6 REQUIRED)
target_link_libraries(results_test PRIVATE Qt6::PrintSupport ${QCUSTOMPLOT_LIBRARY})
foreach(name diff_test results_test) # they wait for things
    target_link_libraries(${name} PRIVATE gui_test_options)
endforeach()
